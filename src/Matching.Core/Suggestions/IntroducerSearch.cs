using Matching.Candidates;
using Matching.Graph;

namespace Matching.Suggestions;

/// <summary>
/// Finds the most trusted way from one member to others over one or two introducers: the largest product of the intensities that may be told.
/// On equal trust, fewer introducers, then those with fewer contacts, who are asked less often. Reused between questions.
/// </summary>
internal sealed class IntroducerSearch
{
    private const float Full = byte.MaxValue;

    private readonly SparseVector direct = new();
    private readonly LocalIndex nexts = new();
    private (float Trust, int Through)[] indirect = new (float, int)[64];
    private NetworkView view = null!;
    private int member;

    /// <summary>Prepares for a member's question.</summary>
    public void Prepare(NetworkView seen, int requester)
    {
        (view, member) = (seen, requester);
        var ties = seen.Snapshot.Ties;
        var contacts = ties.Graph.NeighboursOf(member);
        var trust = ties.SidesTrustOf(member);
        direct.Reset(contacts.Length);
        for (var i = 0; i < contacts.Length; i++)
        {
            if (trust[i] > 0 && view.IsOpenToIntroducing(contacts[i]) && !view.IsOutOfSight(member, contacts[i]))
                direct.Add(contacts[i], trust[i] / Full);
        }
        nexts.Reset(Math.Min(seen.Snapshot.Members.Count, Ways()));
        for (var entry = 0; entry < direct.Touched.Length; entry++)
            Extend(direct.Touched[entry], direct.Values[entry]);
    }

    /// <summary>The best way to somebody who is no contact; null where there is none.</summary>
    public IntroducerPath? To(int other)
    {
        var best = new Way(-1, 0, -1);
        var contacts = view.Snapshot.Ties.Graph.NeighboursOf(other);
        var named = view.Snapshot.Ties.NetworkTrustOf(other);
        for (var i = 0; i < contacts.Length; i++)
        {
            // No way is more trusted than its last tie.
            if (named[i] == 0 || named[i] / Full < best.Trust || view.IsOutOfSight(other, contacts[i]))
                continue;
            Consider(new Way(contacts[i], direct[contacts[i]] * (named[i] / Full), -1), ref best);
            if (nexts.Find(contacts[i]) is >= 0 and var entry)
                Consider(new Way(contacts[i], indirect[entry].Trust * (named[i] / Full), indirect[entry].Through), ref best);
        }

        if (best.Last < 0)
            return null;
        return new IntroducerPath(best.First < 0 ? [Named(best.Last)] : [Named(best.First), Named(best.Last)], best.Trust);
    }

    private int Ways()
    {
        var ways = 0;
        foreach (var contact in direct.Touched)
            ways += view.Snapshot.Ties.Graph.Degree(contact);
        return ways;
    }

    private void Extend(int contact, float trusted)
    {
        var others = view.Snapshot.Ties.Graph.NeighboursOf(contact);
        var named = view.Snapshot.Ties.NetworkTrustOf(contact);
        for (var i = 0; i < others.Length; i++)
        {
            if (named[i] == 0 || others[i] == member || view.IsOutOfSight(contact, others[i]))
                continue;
            var trust = trusted * (named[i] / Full);
            ref var known = ref IndirectTo(others[i]);
            if (trust > known.Trust || (trust == known.Trust && IsLessAsked(contact, known.Through)))
                known = (trust, contact);
        }
    }

    private ref (float Trust, int Through) IndirectTo(int next)
    {
        var count = nexts.Count;
        var entry = nexts.Add(next);
        if (entry == indirect.Length)
            Array.Resize(ref indirect, 2 * entry);
        if (entry == count)
            indirect[entry] = (0, -1);
        return ref indirect[entry];
    }

    // Whether the last is open to introducing is asked only of those who would win.
    private void Consider(Way offered, ref Way best)
    {
        if (offered.Trust == 0 || offered.Trust < best.Trust)
            return;
        var (two, bestTwo) = (offered.First >= 0, best.First >= 0);
        var better = offered.Trust > best.Trust || (bestTwo && !two) || (bestTwo == two && IsLessAsked(offered.Last, best.Last));
        if (better && view.IsOpenToIntroducing(offered.Last))
            best = offered;
    }

    private bool IsLessAsked(int one, int other)
    {
        var graph = view.Snapshot.Ties.Graph;
        return (graph.Degree(one), one).CompareTo((graph.Degree(other), other)) < 0;
    }

    private Introducer Named(int introducer) =>
        new(view.Snapshot.Members.IdOf(introducer), view.Snapshot.Members.NameOf(introducer));

    // First is −1 where the last is the only introducer.
    private readonly record struct Way(int Last, float Trust, int First);
}
