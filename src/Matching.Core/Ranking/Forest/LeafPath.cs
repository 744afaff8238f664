namespace Matching.Ranking.Forest;

/// <summary>A leaf with what its way from the root asks, each feature once.</summary>
internal sealed record LeafPath(double Value, PathFeature[] Features)
{
    /// <summary>The leaves of a tree; covers are how many rows come to each, by leaf.</summary>
    public static IEnumerable<LeafPath> Of(DecisionTree tree, ReadOnlyMemory<int> covers)
    {
        var nodes = NodeCovers(tree, covers.Span);
        return Below(tree, nodes, covers, tree.Features.IsEmpty ? ~0 : 0, []);
    }

    private static IEnumerable<LeafPath> Below(DecisionTree tree, int[] nodes, ReadOnlyMemory<int> covers, int node, PathFeature[] path)
    {
        if (node < 0)
            return [new(tree.Values[~node], path)];
        var (left, right) = (tree.Left[node], tree.Right[node]);
        // Where no row came by, neither way is the likelier one.
        var share = nodes[node] == 0 ? 0.5 : (double)Cover(left, nodes, covers.Span) / nodes[node];
        return Below(tree, nodes, covers, left, Extended(path, tree, node, left: true, share))
            .Concat(Below(tree, nodes, covers, right, Extended(path, tree, node, left: false, 1 - share)));
    }

    private static PathFeature[] Extended(PathFeature[] path, DecisionTree tree, int node, bool left, double share)
    {
        var feature = tree.Features[node];
        var at = Array.FindIndex(path, one => one.Feature == feature);
        return at < 0
            ? [.. path, new PathFeature(feature, null, null, 1).With(tree.Thresholds[node], left, share)]
            : [.. path[..at], path[at].With(tree.Thresholds[node], left, share), .. path[(at + 1)..]];
    }

    // Children come after their parents.
    private static int[] NodeCovers(DecisionTree tree, ReadOnlySpan<int> covers)
    {
        var nodes = new int[tree.Features.Length];
        for (var node = nodes.Length - 1; node >= 0; node--)
            nodes[node] = Cover(tree.Left[node], nodes, covers) + Cover(tree.Right[node], nodes, covers);
        return nodes;
    }

    private static int Cover(int child, int[] nodes, ReadOnlySpan<int> covers) => child < 0 ? covers[~child] : nodes[child];
}
