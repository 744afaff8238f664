using Matching.Graph;

namespace Matching.Insight;

/// <summary>
/// Closeness centrality in networks of several components (Wasserman and Faust, "Social Network Analysis", 1994, equation 5.22):
/// C(v) = (r / (n − 1)) · (r / Σ d), with r the number of others within v's component, Σ d the hops to them and n all nodes.
/// </summary>
public static class Closeness
{
    /// <summary>By node, 0 to 1; 0 for a node without ties. O(nodes · ties).</summary>
    /// <param name="graph">The graph; weights do not count.</param>
    /// <param name="concurrency">Threads, 1 or more.</param>
    /// <param name="progress">Told the number of nodes done.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static double[] Of(WeightedGraph graph, int concurrency = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var closeness = new double[graph.NodeCount];
        new NodeWork(concurrency, progress, cancellation).Visit(graph.NodeCount, () => new BreadthFirst(graph), (node, search) =>
        {
            search.Run(node);
            closeness[node] = Of(search, graph.NodeCount);
        });
        return closeness;
    }

    private static double Of(BreadthFirst search, int nodeCount)
    {
        var hops = 0L;
        foreach (var node in search.Reached)
            hops += search.DistanceTo(node);
        var others = search.Reached.Length - 1.0;
        return hops == 0 ? 0 : others / (nodeCount - 1) * (others / hops);
    }
}
