using Matching.Graph;

namespace Matching.Insight;

/// <summary>How many people each member reaches within a few steps (Borgatti, "Identifying sets of key players", 2006: k-step reach).</summary>
public static class Reach
{
    /// <summary>By node: the number of other nodes at most <paramref name="steps"/> ties away.</summary>
    /// <param name="graph">The graph; weights do not count.</param>
    /// <param name="steps">k, 1 or more.</param>
    /// <param name="concurrency">Threads, 1 or more.</param>
    /// <param name="progress">Told the number of nodes done.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static int[] Of(WeightedGraph graph, int steps, int concurrency = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);
        var reached = new int[graph.NodeCount];
        new NodeWork(concurrency, progress, cancellation).Visit(graph.NodeCount, () => new BreadthFirst(graph), (node, search) =>
        {
            search.Run(node, steps);
            reached[node] = search.Reached.Length - 1;
        });
        return reached;
    }
}
