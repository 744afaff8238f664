using Matching.Graph;

namespace Matching.Clusters;

/// <summary>Weighted modularity of a division (Newman 2004, with the resolution of Reichardt and Bornholdt 2006).</summary>
public static class Modularity
{
    /// <summary>
    /// Q = Σ_c [w_c / m − γ (K_c / 2m)²], with w_c the weight inside community c, K_c the sum of its nodes' strengths, m the
    /// total weight and γ the resolution. At most 1; 0 for a graph without edges.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="communities">A label per node, from 0 and below the number of nodes.</param>
    /// <param name="resolution">γ; above 1 favours smaller communities.</param>
    public static double Of(WeightedGraph graph, ReadOnlySpan<int> communities, double resolution = 1) =>
        Measure(graph, communities.ToArray(), resolution, Crew.Alone);

    internal static double Measure(WeightedGraph graph, int[] communities, double resolution, Crew crew)
    {
        var twiceInside = CommunityWeight.TwiceInside(graph, communities, crew);
        var strengths = new double[graph.NodeCount];
        var twiceTotal = 0.0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var strength = graph.Strength(node);
            strengths[communities[node]] += strength;
            twiceTotal += strength;
        }

        if (twiceTotal == 0)
            return 0;
        var expected = 0.0;
        foreach (var strength in strengths)
            expected += strength / twiceTotal * (strength / twiceTotal);
        return twiceInside / twiceTotal - resolution * expected;
    }
}
