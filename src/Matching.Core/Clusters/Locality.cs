using Matching.Graph;

namespace Matching.Clusters;

/// <summary>Renumbers a graph so that the nodes of a community, which is to say most neighbours, lie side by side in memory.</summary>
internal static class Locality
{
    /// <summary>The graph in which node i is node <paramref name="order"/>[i] of the given one; its rows do not ascend.</summary>
    public static WeightedGraph Reorder(WeightedGraph graph, int[] order, Crew crew)
    {
        var names = Inverse(order);
        var offsets = new int[order.Length + 1];
        for (var node = 0; node < order.Length; node++)
            offsets[node + 1] = offsets[node] + graph.Degree(order[node]);
        var targets = new int[graph.Targets.Length];
        var weights = new float[graph.Targets.Length];
        crew.Cut(order.Length, (_, start, end) =>
        {
            for (var node = start; node < end; node++)
            {
                Rename(graph.NeighboursOf(order[node]), names, targets.AsSpan(offsets[node]));
                graph.WeightsOf(order[node]).CopyTo(weights.AsSpan(offsets[node]));
            }
        });
        return new WeightedGraph(offsets, targets, weights);
    }

    /// <summary>The nodes' values in the new order.</summary>
    public static int[] Reorder(int[] values, int[] order) => Array.ConvertAll(order, node => values[node]);

    /// <summary>The nodes' values in the order of the original graph.</summary>
    public static int[] Restore(int[] values, int[] order)
    {
        var restored = new int[order.Length];
        for (var node = 0; node < order.Length; node++)
            restored[order[node]] = values[node];
        return restored;
    }

    private static int[] Inverse(int[] order)
    {
        var names = new int[order.Length];
        for (var node = 0; node < order.Length; node++)
            names[order[node]] = node;
        return names;
    }

    private static void Rename(ReadOnlySpan<int> nodes, int[] names, Span<int> renamed)
    {
        for (var entry = 0; entry < nodes.Length; entry++)
            renamed[entry] = names[nodes[entry]];
    }
}
