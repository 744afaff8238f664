using Matching.Graph;

namespace Matching.Clusters;

/// <summary>
/// Splits communities that hang together only by their label into their connected parts; this never lowers the quality. Refinement leaves
/// little to do, yet its guarantee holds for a search run to the end only, and a given start may be anything. Nodes of a level stand for connected
/// sets, so that what is connected in its graph is so in the original.
/// </summary>
internal static class ConnectedParts
{
    /// <summary>Labels 0, 1, … such that nodes share one exactly when a path inside their community joins them.</summary>
    public static int[] Of(WeightedGraph graph, ReadOnlySpan<int> communities)
    {
        var parts = new int[graph.NodeCount];
        Array.Fill(parts, -1);
        var pending = new Stack<int>();
        var count = 0;
        for (var root = 0; root < parts.Length; root++)
        {
            if (parts[root] >= 0)
                continue;
            parts[root] = count;
            pending.Push(root);
            while (pending.TryPop(out var node))
                Spread(graph, communities, node, parts, pending);
            count++;
        }

        return parts;
    }

    private static void Spread(WeightedGraph graph, ReadOnlySpan<int> communities, int node, int[] parts, Stack<int> pending)
    {
        foreach (var neighbour in graph.NeighboursOf(node))
        {
            if (parts[neighbour] >= 0 || communities[neighbour] != communities[node])
                continue;
            parts[neighbour] = parts[node];
            pending.Push(neighbour);
        }
    }
}
