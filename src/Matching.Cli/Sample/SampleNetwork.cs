using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Matching.Randomness;

namespace Matching.Cli.Sample;

/// <summary>The sample network: everything generated from a seed, byte for byte the same everywhere.</summary>
internal static class SampleNetwork
{
    /// <summary>Seed of the files that come with the product.</summary>
    public const int DefaultSeed = 17;

    /// <summary>The files, name and content.</summary>
    public static IReadOnlyDictionary<string, string> Generate(int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var members = SamplePeople.Make(ref random);
        var ties = new SampleTies(members).Make(ref random);
        // Each file from a sequence of its own, so that a change to one leaves the others alone.
        return new Dictionary<string, string>
        {
            ["partners.csv"] = Csv(["id", "name", "kind", "works_with"], SampleVocabulary.Partners.Select(one => new[] { one.Id, one.Name, one.Kind, one.WorksWith })),
            ["members.csv"] = Csv(
                ["id", "name", "partner", "area", "languages", "band", "hours", "times", "open_to", "agrees_matching", "agrees_introducing", "agrees_band"],
                members.Select(Row)),
            ["offers.csv"] = Csv(["member", "skill", "level"], SampleExchanges.Offers(members, new SeededRandom(random.NextBits()))),
            ["needs.csv"] = Csv(["member", "need", "urgency"], SampleExchanges.Needs(members, new SeededRandom(random.NextBits()))),
            ["ties.csv"] = Csv(["person", "other", "relation", "closeness", "feels", "shown_to", "said_by", "source"], ties.Select(tie => Row(tie, members))),
            ["interactions.csv"] = Csv(
                ["id", "from", "to", "what", "day", "hours", "skill"], SampleExchanges.Interactions(members, ties, new SeededRandom(random.NextBits()))),
        };
    }

    private static string[] Row(SampleMember one) =>
    [
        one.Id, one.Name, one.Partner, one.Area, string.Join(' ', one.Languages), one.Band, $"{one.Hours}", string.Join(' ', one.Times), $"{one.Capacity}",
        YesNo(one.AgreesMatching), YesNo(one.AgreesIntroducing), YesNo(one.AgreesBand),
    ];

    private static string[] Row(SampleTie tie, List<SampleMember> members) =>
    [
        members[tie.One].Id, members[tie.Other].Id, tie.Relation, $"{tie.Closeness}", tie.Feels, tie.ShownTo,
        tie.SaidBy is { } one ? members[one].Id : "", tie.SaidBy is null ? "partner-record" : "self-report",
    ];

    private static string YesNo(bool agrees) => agrees ? "yes" : "no";

    private static string Csv(string[] header, IEnumerable<string[]> rows)
    {
        using var text = new StringWriter();
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(header))
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.NextRecord();
            }
        }
        return text.ToString();
    }
}
