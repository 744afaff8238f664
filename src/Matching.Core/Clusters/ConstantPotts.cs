using Matching.Graph;

namespace Matching.Clusters;

/// <summary>Quality of a division in the constant Potts model (Traag, Van Dooren and Nesterov 2011).</summary>
public static class ConstantPotts
{
    /// <summary>H = Σ_c [w_c − γ n_c (n_c − 1) / 2], with w_c the weight inside community c and n_c its number of nodes.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="communities">A label per node, from 0 and below the number of nodes.</param>
    /// <param name="resolution">γ: the density that communities must exceed inside and stay below between each other.</param>
    public static double Of(WeightedGraph graph, ReadOnlySpan<int> communities, double resolution) =>
        Measure(graph, communities.ToArray(), resolution, Crew.Alone);

    internal static double Measure(WeightedGraph graph, int[] communities, double resolution, Crew crew)
    {
        var sizes = new long[graph.NodeCount];
        foreach (var community in communities)
            sizes[community]++;
        var pairs = 0.0;
        foreach (var size in sizes)
            pairs += size * (size - 1) / 2.0;
        return CommunityWeight.TwiceInside(graph, communities, crew) / 2 - resolution * pairs;
    }
}
