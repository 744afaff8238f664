using System.Runtime.InteropServices;
using Matching.Graph;

namespace Matching.Candidates;

/// <summary>
/// The hard exclusions, in one place: nobody is ever a candidate who is the member, tied to the member, in a difficult tie with the member on
/// either side, without consent to matching, without capacity, or inside the member's own strong-tie cluster (unless asked for). Reused.
/// </summary>
internal sealed class CandidateFilter
{
    private readonly SparseVector closed = new();
    private NetworkView view = null!;
    private int[] openClusters = [];
    private int ownCluster;

    /// <summary>Prepares for a member's question.</summary>
    public void Prepare(NetworkView seen, int member, bool includeOwnCluster)
    {
        view = seen;
        var snapshot = seen.Snapshot;
        openClusters = ImmutableCollectionsMarshal.AsArray(snapshot.OpenClusters)!;
        ownCluster = includeOwnCluster ? NetworkSnapshot.NotOpen : snapshot.Clusters[member];
        closed.Reset(snapshot.Ties.Graph.Degree(member) + 1);
        Close([member]);
        Close(snapshot.Ties.Graph.NeighboursOf(member));
        Close(snapshot.Ties.Difficult[member]);
        if (seen.Overlay is { } overlay)
            Close([.. overlay.HiddenFrom(member)]);
    }

    /// <summary>Hints that somebody will be asked about soon.</summary>
    public void Prefetch(int other) => Graph.Prefetch.Element(openClusters, other);

    /// <summary>Whether the other may be suggested.</summary>
    public bool Admits(int other)
    {
        // Almost everybody who is asked about is decided by one look at one column.
        var cluster = openClusters[other];
        if (view.Overlay is not null)
            cluster = view.IsOpenToMatching(other) ? view.Snapshot.Clusters[other] : NetworkSnapshot.NotOpen;
        return cluster != NetworkSnapshot.NotOpen && cluster != ownCluster && closed[other] == 0;
    }

    private void Close(ReadOnlySpan<int> members)
    {
        foreach (var member in members)
            closed.RaiseTo(member, 1);
    }
}
