using Matching.Graph;

namespace Matching.Clusters;

/// <summary>
/// One level of the hierarchy: a graph, in which each node stands for a connected set of original nodes, and what the
/// quality needs to know of it. Both qualities have the form Σ_c [w_c − ρ W_c² / 2] up to constants, with W_c the sum of node weights:
/// strengths and ρ = γ / 2m for modularity, numbers of original nodes and ρ = γ for the constant Potts model. Weights
/// inside an aggregated node never change a comparison, so they are not kept. Rows need not ascend: nobody searches in them.
/// </summary>
internal sealed record LeidenLevel(WeightedGraph Graph, double[] NodeWeights, double Resolution, double MeanWeight)
{
    public int NodeCount => Graph.NodeCount;

    public static LeidenLevel Base(WeightedGraph graph, LeidenParameters parameters)
    {
        var strengths = graph.Strengths();
        var total = strengths.Sum();
        var meanWeight = graph.EdgeCount == 0 ? 1 : total / (2.0 * graph.EdgeCount);
        if (parameters.Quality == LeidenQuality.Modularity)
            return new(graph, strengths, total == 0 ? 0 : parameters.Resolution / total, meanWeight);
        Array.Fill(strengths, 1);
        return new(graph, strengths, parameters.Resolution, meanWeight);
    }

    /// <summary>Sum of node weights per community; labels lie below the number of nodes.</summary>
    public double[] CommunityWeights(ReadOnlySpan<int> communities)
    {
        var weights = new double[NodeCount];
        for (var node = 0; node < communities.Length; node++)
            weights[communities[node]] += NodeWeights[node];
        return weights;
    }
}
