using Matching.Graph;

namespace Matching.Insight;

/// <summary>Local bridges and their span (Granovetter, "The strength of weak ties", AJS 78, 1973; Easley and Kleinberg 2010, chapter 3).</summary>
public static class LocalBridges
{
    /// <summary>All local bridges, in order of the ends.</summary>
    /// <param name="graph">The graph; weights do not count.</param>
    /// <param name="concurrency">Threads, 1 or more.</param>
    /// <param name="progress">Told the number of nodes done.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<LocalBridge> Of(
        WeightedGraph graph, int concurrency = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var found = new LocalBridge[graph.NodeCount][];
        new NodeWork(concurrency, progress, cancellation).Visit(graph.NodeCount, () => new DetourSearch(graph), (node, search) =>
            found[node] = [.. BridgesFrom(graph, node, search)]);
        return [.. found.SelectMany(bridges => bridges)];
    }

    private static List<LocalBridge> BridgesFrom(WeightedGraph graph, int node, DetourSearch search)
    {
        var bridges = new List<LocalBridge>();
        foreach (var other in graph.NeighboursOf(node))
        {
            if (other > node && !ShareContact(graph, node, other))
                bridges.Add(new LocalBridge(node, other, search.LengthBetween(node, other)));
        }
        return bridges;
    }

    private static bool ShareContact(WeightedGraph graph, int first, int second)
    {
        var a = graph.NeighboursOf(first);
        var b = graph.NeighboursOf(second);
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length && a[i] != b[j])
        {
            if (a[i] < b[j])
                i++;
            else
                j++;
        }
        return i < a.Length && j < b.Length;
    }
}
