using System.Globalization;
using Matching.Cli.Terminal;
using Matching.V1;
using Spectre.Console;

namespace Matching.Cli.Demo;

/// <summary>Tells the demo in a terminal, 80 columns or more.</summary>
internal sealed class DemoView(IAnsiConsole console)
{
    public void Open(string address)
    {
        console.WriteLine();
        console.MarkupLine("[bold]Matching[/]  [grey]bridging connections for communities that organise help[/]");
        console.WriteLine();
        console.MarkupLineInterpolated($"[grey]A server is up at {address} on a fresh SQLite file. A sample[/]");
        console.MarkupLine("[grey]network goes in as yours would: CSV files and a mapping, over gRPC.[/]\n[grey]Everybody in it is generated.[/]");
        console.WriteLine();
    }

    public void ShowNetwork(long rows, TimeSpan duration, SummarizeNetworkResponse shape)
    {
        Rule("The network");
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        grid.AddRow($"[bold]{shape.MemberCount:N0}[/] members", $"enrolled by {shape.PartnerCount} partners; {rows:N0} rows imported in {duration.TotalSeconds:N1} s");
        grid.AddRow($"[bold]{shape.TiedPairCount:N0}[/] ties", $"{shape.StrongPairCount:N0} of them close; they make {shape.ClusterCount} clusters");
        grid.AddRow($"[bold]{Percent(shape.BridgingShare)}[/] bridge", "lead from one cluster into another; the other ties stay at home");
        grid.AddRow($"[bold]{shape.OfferCount:N0}[/] offers", $"for {shape.NeedCount:N0} needs, in O*NET skills and Open Eligibility services");
        console.Write(grid);
        console.WriteLine();
    }

    public void ShowStory(DemoStory story, TimeSpan duration)
    {
        Rule("The trap");
        console.MarkupLineInterpolated($"Of {story.LowBand} members with little money who are open to matching, [bold]{story.Closed}[/] know");
        console.MarkupLine("nobody who has more. Their contacts help them get by, not get ahead.");
        console.WriteLine();
        Rule("A way out");
        foreach (var hero in story.Heroes)
            Show(hero, story);
        console.MarkupLineInterpolated($"[bold]{story.Opened}[/] of the {story.Closed} find somebody who has more among their first {DemoStory.SuggestionsEach} suggestions.");
        console.MarkupLineInterpolated($"[grey]Asked for all of them, over gRPC, in {duration.TotalSeconds:N1} s.[/]");
        console.WriteLine();
        GoOn(story);
    }

    private void Show(DemoHero hero, DemoStory story)
    {
        var member = hero.Member;
        console.MarkupLineInterpolated($"[bold]{member.DisplayName}[/] [grey]{member.MemberId}, {member.Locality}, speaks {string.Join(", ", member.Languages.Select(Language))}[/]");
        var facts = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn();
        if (member.Needs.Count > 0)
            facts.AddRow(new Text("needs"), new Text(Names(member.Needs.OrderByDescending(need => need.Urgency).Select(need => need.ConceptId), story)));
        if (member.Offers.Count > 0)
            facts.AddRow(new Text("offers"), new Text(Names(member.Offers.OrderByDescending(offer => offer.Level).Select(offer => offer.ConceptId), story)));
        facts.AddRow(new Text("knows"), new Text($"{hero.Contacts.Count} people, none of whom has more"));
        console.Write(facts);
        console.WriteLine();
        foreach (var one in hero.Suggestions)
            Show(one, story);
        console.WriteLine();
    }

    private void Show(Suggestion one, DemoStory story)
    {
        var candidate = story.Members[one.MemberId];
        var bridge = one.Bridge == BridgeKind.Linking ? "[green]linking[/]" : "[aqua]bridging[/]";
        console.MarkupLine($"  [bold]{one.Rank}  {Markup.Escape(candidate.DisplayName)}[/] [grey]{one.MemberId}[/]  {bridge} [grey]to {Markup.Escape(candidate.Locality)}[/]");
        // What they can do for each other says more to a newcomer than the shape of the network, even where it weighs less.
        foreach (var reason in one.Reasons.OrderByDescending(DemoStory.IsExchange).Take(2))
            console.Write(new Padder(new Text(reason.Text), new Padding(5, 0, 0, 0)));
        if (one.Path is { Introducers.Count: > 0 } path)
            console.Write(new Padder(new Text($"through {string.Join(", then ", path.Introducers.Select(person => person.DisplayName))}", new Style(Color.Grey)), new Padding(5, 0, 0, 0)));
    }

    private void GoOn(DemoStory story)
    {
        var id = story.Heroes.Count > 0 ? story.Heroes[0].Member.MemberId : "m-001";
        var candidate = story.Heroes.Count > 0 ? story.Heroes[0].Suggestions[0].MemberId : "m-002";
        Rule("Go on");
        console.MarkupLine("Serve this network, and leave it running:");
        console.WriteLine("  make serve");
        console.WriteLine();
        console.MarkupLine("In another terminal, ask and have it explained:");
        console.WriteLine($"  {CommandPath.Matching} suggest {id}");
        console.WriteLine($"  {CommandPath.Matching} explain {id} {candidate}");
        console.WriteLine();
        console.MarkupLine("From any language, over gRPC:");
        console.WriteLine($"  grpcurl -plaintext -d '{{\"network_id\": \"riverside\", \"member_id\": \"{id}\"}}' \\");
        console.WriteLine("    127.0.0.1:5080 matching.v1.MatchingService/SuggestConnections");
        console.WriteLine();
        console.MarkupLine("Your own CSV files, as they are [grey](docs/importing.md)[/]:");
        console.WriteLine($"  {CommandPath.Matching} import csv -m yours.yaml FOLDER");
        console.WriteLine();
    }

    private void Rule(string title) => console.Write(new Rule($"[bold]{title}[/]").LeftJustified().RuleStyle(new Style(Color.Grey)));

    private static string Names(IEnumerable<string> concepts, DemoStory story) => string.Join(", ", concepts.Take(3).Select(id => story.Concepts.GetValueOrDefault(id, id)));

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "");

    private static string Language(string tag) => tag switch
    {
        "en" => "English",
        "ar" => "Arabic",
        "es" => "Spanish",
        "fa" => "Persian",
        "fr" => "French",
        "pt" => "Portuguese",
        "so" => "Somali",
        "ti" => "Tigrinya",
        "uk" => "Ukrainian",
        "zh" => "Chinese",
        _ => tag,
    };
}
