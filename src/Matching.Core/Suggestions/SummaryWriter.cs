using Matching.Graph;
using Matching.Model;

namespace Matching.Suggestions;

/// <summary>Counts what a snapshot holds.</summary>
internal static class SummaryWriter
{
    // Aggregates over fewer people could point at them.
    private const int LeastPeople = 10;
    private const int MostSizes = 20;

    public static NetworkSummary Write(NetworkSnapshot snapshot)
    {
        var sizes = snapshot.Clusters.Sizes.ToArray();
        return new NetworkSummary
        {
            Revision = snapshot.Revision,
            MemberCount = snapshot.Members.Count,
            TiedPairCount = snapshot.Counts.TiedPairs,
            StrongPairCount = snapshot.Counts.StrongPairs,
            InteractionCount = snapshot.Counts.Interactions,
            ConceptCount = snapshot.Concepts.Count,
            PartnerCount = snapshot.Counts.Partners,
            OfferCount = snapshot.Exchange.Offers.ItemCount,
            NeedCount = snapshot.Exchange.Needs.ItemCount,
            ClusterCount = sizes.Count(size => size > 1),
            LargestClusterSizes = sizes.Where(size => size >= LeastPeople).Take(MostSizes).Select(size => (long)size).ToValueList(),
            BridgingShare = BridgingShare(snapshot),
            Modularity = snapshot.Modularity,
            IsolatedMemberCount = Enumerable.Range(0, snapshot.Members.Count).LongCount(member => IsIsolated(snapshot, member)),
        };
    }

    private static bool IsIsolated(NetworkSnapshot snapshot, int member) =>
        snapshot.Ties.Graph.Degree(member) == 0 && snapshot.Ties.Difficult[member].IsEmpty;

    private static double BridgingShare(NetworkSnapshot snapshot)
    {
        var graph = snapshot.Ties.Graph;
        var between = 0L;
        for (var member = 0; member < graph.NodeCount; member++)
        {
            foreach (var other in graph.NeighboursOf(member))
                between += snapshot.Clusters[member] != snapshot.Clusters[other] ? 1 : 0;
        }
        return graph.Targets.Length == 0 ? 0 : (double)between / graph.Targets.Length;
    }
}
