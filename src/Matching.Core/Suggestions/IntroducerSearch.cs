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
    private readonly SparseVector indirect = new();
    private int[] through = [];
    private NetworkView view = null!;
    private int member;

    /// <summary>Prepares for a member's question.</summary>
    public void Prepare(NetworkView seen, int requester)
    {
        (view, member) = (seen, requester);
        var snapshot = seen.Snapshot;
        direct.Reset(snapshot.Members.Count);
        indirect.Reset(snapshot.Members.Count);
        if (through.Length < snapshot.Members.Count)
            through = new int[snapshot.Members.Count];
        var contacts = snapshot.Ties.Graph.NeighboursOf(member);
        var trust = snapshot.Ties.SidesTrustOf(member);
        for (var i = 0; i < contacts.Length; i++)
        {
            if (trust[i] > 0 && view.IsOpenToIntroducing(contacts[i]) && !view.IsOutOfSight(member, contacts[i]))
                direct.Add(contacts[i], trust[i] / Full);
        }
        foreach (var contact in direct.Touched)
            Extend(contact);
    }

    /// <summary>The best way to somebody who is no contact; null where there is none.</summary>
    public IntroducerPath? To(int other)
    {
        var (last, trust, viaTwo) = (-1, 0f, false);
        var contacts = view.Snapshot.Ties.Graph.NeighboursOf(other);
        var named = view.Snapshot.Ties.NetworkTrustOf(other);
        for (var i = 0; i < contacts.Length; i++)
        {
            if (named[i] == 0 || view.IsOutOfSight(other, contacts[i]))
                continue;
            Consider(contacts[i], direct[contacts[i]] * (named[i] / Full), false, ref last, ref trust, ref viaTwo);
            Consider(contacts[i], indirect[contacts[i]] * (named[i] / Full), true, ref last, ref trust, ref viaTwo);
        }

        if (last < 0)
            return null;
        return new IntroducerPath(viaTwo ? [Named(through[last]), Named(last)] : [Named(last)], trust);
    }

    private void Extend(int contact)
    {
        var nexts = view.Snapshot.Ties.Graph.NeighboursOf(contact);
        var named = view.Snapshot.Ties.NetworkTrustOf(contact);
        for (var i = 0; i < nexts.Length; i++)
        {
            var next = nexts[i];
            var trust = direct[contact] * (named[i] / Full);
            if (next == member || trust < indirect[next] || trust == 0 || !view.IsOpenToIntroducing(next) || view.IsOutOfSight(contact, next))
                continue;
            if (trust > indirect[next] || IsLessAsked(contact, through[next]))
                through[next] = contact;
            indirect.RaiseTo(next, trust);
        }
    }

    private void Consider(int candidate, float offered, bool two, ref int last, ref float trust, ref bool viaTwo)
    {
        if (offered == 0 || offered < trust)
            return;
        var better = offered > trust || (viaTwo && !two) || (viaTwo == two && IsLessAsked(candidate, last));
        if (better)
            (last, trust, viaTwo) = (candidate, offered, two);
    }

    private bool IsLessAsked(int one, int other)
    {
        var graph = view.Snapshot.Ties.Graph;
        return (graph.Degree(one), one).CompareTo((graph.Degree(other), other)) < 0;
    }

    private Introducer Named(int introducer) =>
        new(view.Snapshot.Members.IdOf(introducer), view.Snapshot.Members.NameOf(introducer));
}
