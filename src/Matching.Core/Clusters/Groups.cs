namespace Matching.Clusters;

/// <summary>Nodes grouped by label: each group's nodes side by side, ascending.</summary>
internal readonly struct Groups
{
    private readonly int[] starts;
    private readonly int[] nodes;

    /// <summary>Groups by labels 0 … <paramref name="count"/> − 1.</summary>
    public Groups(ReadOnlySpan<int> labels, int count)
    {
        starts = new int[count + 1];
        foreach (var label in labels)
            starts[label + 1]++;
        for (var label = 0; label < count; label++)
            starts[label + 1] += starts[label];
        var next = starts.AsSpan(..count).ToArray();
        nodes = new int[labels.Length];
        for (var node = 0; node < labels.Length; node++)
            nodes[next[labels[node]]++] = node;
    }

    public int Count => starts.Length - 1;

    /// <summary>All nodes, group after group.</summary>
    public int[] Nodes => nodes;

    /// <summary>The nodes of a group.</summary>
    public Span<int> this[int label] => nodes.AsSpan(starts[label]..starts[label + 1]);

    /// <summary>Where a group starts in <see cref="Nodes"/>.</summary>
    public int StartOf(int label) => starts[label];
}
