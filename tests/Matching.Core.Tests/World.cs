using System.Globalization;
using Matching.Graph;
using Matching.Model;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Core.Tests;

/// <summary>
/// A network drawn as text, a line a member or a tie. Members: "ana: +plumbing -spanish=0.9 @north lang:en cap:0 no:matching band:low";
/// ties: "ana friend ben by:ana i:0.9 zone:1 private difficult last:2025-01-31"; concepts: "algebra &lt; mathematics", "plumbing > housing" (serves);
/// interactions: "ana gave ben 2025-01-31 hours:2".
/// Members in ties need no line of their own. Everybody consents to matching and introducing unless told otherwise.
/// </summary>
internal sealed class World
{
    public static readonly NetworkId Network = new("town");
    private readonly SortedDictionary<MemberId, Member> members = [];
    private readonly Dictionary<ConceptId, Concept> concepts = [];
    private readonly List<Change> ties = [];
    private readonly List<Change> interactions = [];

    private World(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public static async Task<InMemoryStore> StoreAsync(string text)
    {
        var store = new InMemoryStore(TimeProvider.System);
        await store.ApplyAsync(new ChangeSet(Network, [new Change.CreateNetwork("Town"), .. Changes(text)]), Cancellation);
        return store;
    }

    public static async Task<NetworkView> ViewAsync(string text)
    {
        await using var store = await StoreAsync(text);
        return await ViewAsync(store);
    }

    public static async Task<NetworkView> ViewAsync(InMemoryStore store)
    {
        var builder = new SnapshotBuilder();
        await store.LoadAsync(Network, builder, Cancellation);
        return new NetworkView(builder.Build());
    }

    public static IEnumerable<Change> Changes(string text)
    {
        var world = new World(text);
        return [.. world.concepts.Values.Select(c => new Change.PutConcept(c)), .. world.members.Values.Select(m => new Change.PutMember(m)), .. world.ties, .. world.interactions];
    }

    public static Member Member(string line)
    {
        var world = new World(line);
        return world.members.Values.Single();
    }

    public static Task WriteAsync(InMemoryStore store, params Change[] changes) => store.ApplyAsync(new ChangeSet(Network, changes), Cancellation);

    public static Task<SuggestionAnswer> SuggestAsync(SuggestionEngine engine, string member, int limit = 100, bool own = false) =>
        engine.SuggestAsync(Network, new SuggestionQuery(new(member), limit, IncludeOwnCluster: own), Revision.None, Cancellation);

    public static string[] Names(SuggestionAnswer answer) => [.. answer.Suggestions.Select(suggestion => suggestion.Candidate.Value)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private void Read(string[] words)
    {
        if (words[0].EndsWith(':'))
            ReadMember(new MemberId(words[0][..^1]), words[1..]);
        else if (words[1] is "<" or ">")
            ReadConcept(new ConceptId(words[0]), words[1], new ConceptId(words[2]));
        else if (words[1] == "gave")
            ReadInteraction(words);
        else
            ReadTie(words);
    }

    private void ReadMember(MemberId id, string[] words)
    {
        var member = Known(id);
        foreach (var word in words)
            member = Read(member, word);
        members[id] = member;
    }

    private Member Read(Member member, string word) => word[0] switch
    {
        '+' => member with { Offers = [.. member.Offers, new Offer(Concept(word), Number(word, 0.5))] },
        '-' => member with { Needs = [.. member.Needs, new Need(Concept(word), Number(word, 0.5))] },
        '@' => member with { Locality = word[1..] },
        _ => word.Split(':') switch
        {
            ["lang", var tag] => member with { Languages = [.. member.Languages, tag] },
            ["cap", var count] => member with { Capacity = int.Parse(count, CultureInfo.InvariantCulture) },
            ["no", var consent] => member with { Consents = member.Consents & ~Enum.Parse<Consents>(consent, ignoreCase: true) },
            ["band", var band] => member with { Band = Enum.Parse<SocioeconomicBand>(band, ignoreCase: true), Consents = member.Consents | Consents.BandUse },
            ["name", var name] => member with { DisplayName = name },
            _ => throw new ArgumentException($"What is '{word}'?", nameof(word)),
        },
    };

    private void ReadConcept(ConceptId id, string link, ConceptId other)
    {
        Concept(other);
        var concept = Concept(id);
        concepts[id] = link == "<" ? concept with { Broader = other } : concept with { Serves = [.. concept.Serves, other] };
    }

    private void ReadTie(string[] words)
    {
        var (one, other) = (Known(new(words[0])).Id, Known(new(words[2])).Id);
        var report = new TieReport { Key = new TieKey(new MemberPair(one, other), new TieKind(words[1])) };
        foreach (var word in words[3..])
        {
            report = word.Split(':') switch
            {
                ["by", var who] => report with { Reporter = report.Key.Pair.First.Value == who ? TieReporter.First : TieReporter.Second },
                ["i", var intensity] => report with { Intensity = double.Parse(intensity, CultureInfo.InvariantCulture) },
                ["zone", var zone] => report with { Zone = (TieZone)int.Parse(zone, CultureInfo.InvariantCulture) },
                ["last", var day] => report with { LastContact = DateTimeOffset.Parse(day + "T00:00:00Z", CultureInfo.InvariantCulture) },
                ["private"] => report with { Visibility = TieVisibility.Private },
                ["both"] => report with { Visibility = TieVisibility.Both },
                ["difficult"] => report with { Quality = TieQuality.Difficult },
                _ => throw new ArgumentException($"What is '{word}'?", nameof(words)),
            };
        }
        ties.Add(new Change.PutTie(report));
    }

    private void ReadInteraction(string[] words) => interactions.Add(new Change.PutInteraction(new Interaction
    {
        Id = new($"interaction-{interactions.Count:000}"),
        From = Known(new(words[0])).Id,
        To = Known(new(words[2])).Id,
        Kind = "help",
        Time = DateTimeOffset.Parse(words[3] + "T00:00:00Z", CultureInfo.InvariantCulture),
        Hours = words is [_, _, _, _, var hours] ? double.Parse(hours.Split(':')[1], CultureInfo.InvariantCulture) : 0,
    }));

    private Member Known(MemberId id)
    {
        if (!members.TryGetValue(id, out var member))
            members[id] = member = new Member { Id = id, Consents = Consents.Matching | Consents.Introducing };
        return member;
    }

    private ConceptId Concept(string word) => Concept(new ConceptId(word[1..].Split('=')[0])).Id;

    private Concept Concept(ConceptId id)
    {
        if (!concepts.TryGetValue(id, out var concept))
            concepts[id] = concept = new Concept { Id = id };
        return concept;
    }

    private static double Number(string word, double otherwise) =>
        word.Split('=') is [_, var number] ? double.Parse(number, CultureInfo.InvariantCulture) : otherwise;
}
