using Matching.Model;
using Matching.Randomness;
using Matching.Storage;

namespace Matching.Core.Tests.Suggestions;

/// <summary>Small towns in which everything that excludes somebody is common.</summary>
internal static class RandomTown
{
    public const int Size = 18;

    private static readonly ConceptId[] Concepts = [new("cooking"), new("repairs"), new("spanish")];
    private static readonly TieKind[] Kinds = [TieKind.Kin, TieKind.Friend, TieKind.Neighbour, TieKind.Colleague, new("choir")];

    public static MemberId[] Members { get; } = [.. Enumerable.Range(0, Size).Select(number => new MemberId($"m{number:00}"))];

    public static async Task<InMemoryStore> StoreAsync(ulong seed)
    {
        var random = new SeededRandom(seed);
        var store = new InMemoryStore(TimeProvider.System);
        var changes = new List<Change> { new Change.CreateNetwork("Town") };
        changes.AddRange(Concepts.Select(concept => new Change.PutConcept(new Concept { Id = concept })));
        foreach (var member in Members)
            changes.Add(new Change.PutMember(DrawMember(member, ref random)));
        for (var tie = 0; tie < 40; tie++)
            changes.Add(DrawTie(ref random));
        await store.ApplyAsync(new ChangeSet(World.Network, changes), TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>Any one write, mostly such as take somebody or some pair out of sight.</summary>
    public static Change DrawWrite(ref SeededRandom random)
    {
        var member = Members[random.Next(Size)];
        return random.Next(6) switch
        {
            0 or 1 => DrawTie(ref random),
            2 => new Change.EraseMember(member),
            3 => new Change.PutInteraction(DrawInteraction(ref random)),
            _ => new Change.PutMember(DrawMember(member, ref random)),
        };
    }

    private static Member DrawMember(MemberId id, ref SeededRandom random) => new()
    {
        Id = id,
        Offers = random.Next(2) == 0 ? [new Offer(Concepts[random.Next(3)])] : [],
        Needs = random.Next(2) == 0 ? [new Need(Concepts[random.Next(3)])] : [],
        Capacity = random.Next(5),
        Consents = (random.Next(4) > 0 ? Consents.Matching : Consents.None) | (random.Next(3) > 0 ? Consents.Introducing : Consents.None),
    };

    private static Change.PutTie DrawTie(ref SeededRandom random) => new(new TieReport
    {
        Key = new TieKey(DrawPair(ref random), Kinds[random.Next(Kinds.Length)]),
        Reporter = (TieReporter)random.Next(3),
        Quality = random.Next(5) == 0 ? TieQuality.Difficult : TieQuality.Unstated,
        Visibility = (TieVisibility)random.Next(4),
        Intensity = random.Next(2) == 0 ? null : random.NextDouble(),
    });

    private static Interaction DrawInteraction(ref SeededRandom random)
    {
        var pair = DrawPair(ref random);
        return new Interaction
        {
            Id = new($"i{random.Next(1_000_000)}"),
            From = pair.Second,
            To = pair.First,
            Kind = "help",
            Time = DateTimeOffset.UnixEpoch.AddDays(random.Next(20_000)),
        };
    }

    private static MemberPair DrawPair(ref SeededRandom random)
    {
        var one = random.Next(Size);
        return new MemberPair(Members[one], Members[(one + 1 + random.Next(Size - 1)) % Size]);
    }
}
