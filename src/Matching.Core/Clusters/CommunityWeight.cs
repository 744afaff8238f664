using Matching.Graph;

namespace Matching.Clusters;

internal static class CommunityWeight
{
    // Sums are cut here, not by thread, so that rounding does not depend on the number of threads.
    private const int BlockLength = 4096;

    /// <summary>Twice the weight inside communities.</summary>
    public static double TwiceInside(WeightedGraph graph, int[] communities, Crew crew)
    {
        var sums = new double[(communities.Length + BlockLength - 1) / BlockLength];
        crew.Cut(sums.Length, (_, start, end) =>
        {
            for (var block = start; block < end; block++)
            {
                var last = Math.Min(communities.Length, (block + 1) * BlockLength);
                for (var node = block * BlockLength; node < last; node++)
                    sums[block] += Within(graph, communities, node);
            }
        });
        return sums.Sum();
    }

    private static double Within(WeightedGraph graph, int[] communities, int node)
    {
        var neighbours = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node);
        var own = communities[node];
        var sum = 0.0;
        for (var entry = 0; entry < neighbours.Length; entry++)
            sum += communities[neighbours[entry]] == own ? weights[entry] : 0;
        return sum;
    }
}
