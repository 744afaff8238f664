namespace Matching.Clusters;

/// <summary>
/// A division of the nodes 0 … n − 1 into communities. Communities are numbered by decreasing size, then by their
/// smallest node, so that equal divisions have equal labels. Immutable.
/// </summary>
public sealed class Partition
{
    private readonly int[] labels;
    private readonly int[] sizes;

    /// <summary>
    /// Takes any labels, one per node: equal and not negative means together; a negative label stands for a community of its own.
    /// </summary>
    public Partition(ReadOnlySpan<int> labels)
    {
        var dense = labels.ToArray();
        var counts = Densify(dense);
        var order = Enumerable.Range(0, counts.Count).ToArray();
        // Dense labels ascend by smallest node, so a stable order by size is the order wanted.
        order = [.. order.OrderByDescending(label => counts[label])];
        var rank = new int[order.Length];
        for (var position = 0; position < order.Length; position++)
            rank[order[position]] = position;
        for (var node = 0; node < dense.Length; node++)
            dense[node] = rank[dense[node]];
        this.labels = dense;
        sizes = [.. order.Select(label => counts[label])];
    }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => labels.Length;

    /// <summary>Number of communities.</summary>
    public int Count => sizes.Length;

    /// <summary>The community of every node.</summary>
    public ReadOnlySpan<int> Labels => labels;

    /// <summary>The number of nodes of every community; never increasing.</summary>
    public ReadOnlySpan<int> Sizes => sizes;

    /// <summary>The community of a node.</summary>
    public int this[int node] => labels[node];

    /// <summary>The division in which every node is alone.</summary>
    public static Partition Singletons(int nodeCount) => new(Enumerable.Range(0, nodeCount).ToArray());

    private static List<int> Densify(Span<int> labels)
    {
        var known = new Dictionary<int, int>();
        var counts = new List<int>();
        for (var node = 0; node < labels.Length; node++)
        {
            var label = counts.Count;
            if (labels[node] >= 0 && !known.TryAdd(labels[node], label))
                label = known[labels[node]];
            if (label == counts.Count)
                counts.Add(0);
            counts[label]++;
            labels[node] = label;
        }

        return counts;
    }
}
