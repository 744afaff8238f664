using Matching.Graph;

namespace Matching.Clusters;

internal static class CommunityWeight
{
    /// <summary>Weight of a node's edges to its own community.</summary>
    public static double Within(WeightedGraph graph, ReadOnlySpan<int> communities, int node)
    {
        var neighbours = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node);
        var own = communities[node];
        var sum = 0.0;
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            if (communities[neighbours[entry]] == own)
                sum += weights[entry];
        }

        return sum;
    }
}
