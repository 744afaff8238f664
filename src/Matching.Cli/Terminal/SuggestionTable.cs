using System.Globalization;
using Matching.Cli.Server;
using Matching.V1;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Matching.Cli.Terminal;

/// <summary>Suggestions for people: who, what it bridges, through whom, and why.</summary>
internal sealed class SuggestionTable(IAnsiConsole console, People people, bool everyReason)
{
    // Two reasons are read; more are skipped.
    private const int ShownReasons = 2;

    public void Write(string member, SuggestConnectionsResponse answer)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"Suggested to [bold]{people.Name(member)}[/] [grey]{member}{Place(people.Locality(member))}[/]");
        if (answer.Suggestions.Count == 0)
            console.MarkupLineInterpolated($"[grey]nobody at present; {answer.CandidatesConsidered} considered[/]");
        else
            console.Write(Table(member, answer.Suggestions));
        console.MarkupLineInterpolated(
            $"[grey]{answer.CandidatesConsidered} candidates, model {answer.ModelVersion}, policy {answer.PolicyVersion}, revision {answer.Revision}[/]");
        if (answer.RecordId.Length > 0)
            console.MarkupLineInterpolated($"recorded as [bold]{answer.RecordId}[/]");
    }

    private Table Table(string member, IReadOnlyCollection<Suggestion> suggestions)
    {
        var table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(Color.Grey));
        table.AddColumn(new TableColumn("#").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("who"));
        table.AddColumn(new TableColumn("bridges").NoWrap());
        table.AddColumn(new TableColumn("through"));
        table.AddColumn(new TableColumn("why"));
        var chances = suggestions.Any(one => one.HasChanceBoth);
        if (chances)
            table.AddColumn(new TableColumn("yes of both").RightAligned().NoWrap());
        foreach (var one in suggestions)
        {
            IEnumerable<IRenderable> row =
            [
                new Text($"{one.Rank}"),
                new Markup($"[bold]{Markup.Escape(one.DisplayName.Length > 0 ? one.DisplayName : one.MemberId)}[/]\n[grey]{Markup.Escape(one.MemberId)}[/]"),
                new Markup(Bridge(member, one)),
                new Text(Through(one.Path)),
                new Markup(Why(one)),
            ];
            table.AddRow(chances ? row.Append(new Markup(Chances(one))) : row);
        }
        return table;
    }

    private static string Chances(Suggestion one) => one.HasChanceBoth
        ? string.Create(CultureInfo.InvariantCulture, $"{one.ChanceBoth:P0}\n[grey]{one.ChanceAsking:P0}, {one.ChanceAsked:P0}[/]")
        : "-";

    private string Bridge(string member, Suggestion one)
    {
        var word = one.Bridge switch
        {
            BridgeKind.Linking => "[green]linking[/]",
            BridgeKind.Bridging => "[aqua]bridging[/]",
            _ => "[grey]bonding[/]",
        };
        var place = people.Locality(one.MemberId);
        return place.Length == 0 || place == people.Locality(member) ? word : $"{word}\nto {Markup.Escape(place)}";
    }

    private static string Through(IntroducerPath? path) => path is null || path.Introducers.Count == 0
        ? "-"
        : string.Join(", then ", path.Introducers.Select(person => person.DisplayName.Length > 0 ? person.DisplayName : person.MemberId));

    private string Why(Suggestion one) => everyReason
        ? string.Join('\n', one.Reasons.Select(reason => $"{Markup.Escape(reason.Text)} [grey]{reason.Contribution:+0.000;-0.000}[/]"))
        : string.Join('\n', one.Reasons.Take(ShownReasons).Select(reason => Markup.Escape(reason.Text)));

    private static string Place(string locality) => locality.Length == 0 ? "" : $", {locality}";
}
