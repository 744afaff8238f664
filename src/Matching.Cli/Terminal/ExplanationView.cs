using Matching.Cli.Server;
using Matching.V1;
using Spectre.Console;

namespace Matching.Cli.Terminal;

/// <summary>An explanation for people: the suggestion, then every feature with what it added to the score.</summary>
internal sealed class ExplanationView(IAnsiConsole console, People people)
{
    private const int BarWidth = 12;

    public void Write(string member, ExplainSuggestionResponse answer)
    {
        var one = answer.Suggestion;
        console.WriteLine();
        console.MarkupLineInterpolated($"Why [bold]{people.Name(one.MemberId)}[/] [grey]{one.MemberId}[/] for [bold]{people.Name(member)}[/] [grey]{member}[/]");
        console.MarkupLineInterpolated($"rank {one.Rank}, score {one.Score:0.000}, {one.Bridge.ToString().ToLowerInvariant()}");
        if (one.HasChanceBoth)
            console.MarkupLineInterpolated($"yes of both {one.ChanceBoth:0.000}: {people.Name(member)} to {people.Name(one.MemberId)} {one.ChanceAsking:0.000}, the other way {one.ChanceAsked:0.000}");
        if (one.Path is { Introducers.Count: > 0 } path)
            console.MarkupLineInterpolated($"through {string.Join(", then ", path.Introducers.Select(person => person.DisplayName))} [grey](trust {path.Trust:0.00})[/]");
        foreach (var reason in one.Reasons)
            console.MarkupLineInterpolated($"  [green]*[/] {reason.Text}");
        if (answer.Counterfactual is { } found)
            console.MarkupLineInterpolated($"  [blue]?[/] It would be number {found.Rank} {found.Text}.");
        console.Write(Table(answer.Contributions));
        if (answer.BaseScore != 0)
            console.MarkupLineInterpolated($"[grey]on top of {answer.BaseScore:0.000}, the score of a usual pair[/]");
        console.MarkupLineInterpolated($"[grey]model {answer.ModelVersion}, policy {answer.PolicyVersion}, revision {answer.Revision}[/]");
    }

    private static Table Table(IReadOnlyCollection<FeatureContribution> contributions)
    {
        var largest = contributions.Select(one => Math.Abs(one.Contribution)).DefaultIfEmpty(1).Max();
        var table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(Color.Grey));
        table.AddColumn(new TableColumn("added").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("").NoWrap());
        table.AddColumn("feature");
        table.AddColumn(new TableColumn("value").RightAligned().NoWrap());
        table.AddColumn("meaning");
        foreach (var one in contributions.OrderByDescending(one => Math.Abs(one.Contribution)))
        {
            var colour = one.Contribution switch { > 0 => "green", < 0 => "red", _ => "grey" };
            table.AddRow(
                new Text($"{one.Contribution:+0.000;-0.000;0.000}"),
                new Markup($"[{colour}]{new string('=', largest == 0 ? 0 : (int)Math.Round(BarWidth * Math.Abs(one.Contribution) / largest))}[/]"),
                new Markup($"{Markup.Escape(one.Feature)}\n[grey]{Markup.Escape(one.Group)}[/]"),
                new Text($"{one.Value:0.###}"),
                new Markup($"[grey]{Markup.Escape(one.Meaning)}[/]"));
        }
        return table;
    }
}
