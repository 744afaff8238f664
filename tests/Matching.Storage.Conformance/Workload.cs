using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance;

/// <summary>
/// A history of one network in which the change set of every revision follows from a seed alone, so that whoever knows the revision that was
/// reached knows everything that must be there. Touches all kinds of records, replaces, removes and erases.
/// </summary>
public static class Workload
{
    public static readonly NetworkId Network = new("workload");

    /// <summary>The change set that makes a revision.</summary>
    /// <param name="seed">Seed of the history.</param>
    /// <param name="revision">1 or more.</param>
    public static ChangeSet At(int seed, long revision)
    {
        Change[] changes = revision == 1 ? [new Change.CreateNetwork("Workload"), Concept("c"), Partner("p"), Put("r1")] : [.. Later(seed, revision)];
        return new ChangeSet(Network, changes, $"request {revision}");
    }

    private static IEnumerable<Change> Later(int seed, long revision)
    {
        var random = new Random(HashCode(seed, revision));
        yield return Person($"m{revision}a", random);
        yield return Person($"m{revision}b", random);
        yield return Tie($"m{revision}a", $"m{revision}b");
        yield return Interaction($"i{revision}", $"m{revision}a", $"m{revision}b", "c");
        yield return Shown($"s{revision}", $"m{revision}a", $"m{revision}b");
        yield return Outcome($"o{revision}", $"m{revision}a", $"m{revision}b", record: $"s{revision}");
        if (random.Next(10) == 0)
        {
            // A set that fills many pages, so that a kill may hit the middle of a transaction.
            for (var i = 0; i < 60; i++)
                yield return Person($"n{revision}-{i}", random);
        }
        foreach (var change in OnEarlier(revision).Concat(OfModels(revision)))
            yield return change;
    }

    // The newest model serves, the one before it shadows, and the one before that goes.
    private static IEnumerable<Change> OfModels(long revision)
    {
        yield return Put($"r{revision}", new string('t', 1_000));
        yield return Promote($"r{revision}", $"r{revision - 1}", $"revision {revision}");
        if (revision > 2)
            yield return Remove($"r{revision - 2}");
    }

    // Each record is gone before a later revision could name it.
    private static IEnumerable<Change> OnEarlier(long revision)
    {
        if (revision > 2)
        {
            yield return Tie($"m{revision - 1}a", $"m{revision}a", "kin", TieReporter.First);
            yield return Interaction($"i{revision - 1}", $"m{revision}b", $"m{revision - 1}a");
            yield return Shown($"s{revision - 1}", $"m{revision}b", $"m{revision - 1}a", $"m{revision - 1}b");
            yield return new Change.RemoveOutcome(new($"o{revision - 1}"));
            yield return Outcome($"u{revision}", $"m{revision}b", $"m{revision - 1}a", OutcomeKind.Declined, OutcomeSide.Candidate);
        }
        if (revision > 9 && revision % 3 == 0)
            yield return Erase($"m{revision - 5}a");
        if (revision > 9 && revision % 4 == 0)
            yield return new Change.RemoveTie(Key($"m{revision - 1}a", $"m{revision - 1}b"));
    }

    private static Change.PutMember Person(string id, Random random) => new(Sample.Person(id) with
    {
        Partner = new("p"),
        Locality = new string((char)('a' + random.Next(26)), random.Next(100)),
        Offers = [new Offer(new("c"), random.NextDouble())],
    });

    private static int HashCode(int seed, long revision) => unchecked((seed * 7919) + (int)(revision * 104_729));
}
