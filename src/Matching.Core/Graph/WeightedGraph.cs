namespace Matching.Graph;

/// <summary>
/// An immutable undirected graph with positive weights, in compressed sparse rows: the form that every graph algorithm takes.
/// Nodes are 0 … <see cref="NodeCount"/> − 1. Every edge is stored in both directions; a row's targets ascend, without
/// duplicates and without the node itself. Safe to share between threads.
/// </summary>
public sealed class WeightedGraph
{
    // Far enough ahead for memory to answer, near enough not to be forgotten again.
    private const int Ahead = 4;

    // Entries in a line of the cache.
    private const int LineLength = 16;
    private const int LongestPrefetch = 8 * LineLength;

    private readonly int[] offsets;
    private readonly int[] targets;
    private readonly float[] weights;

    internal WeightedGraph(int[] offsets, int[] targets, float[] weights)
    {
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
        NodeCount = offsets.Length - 1;
    }

    /// <summary>Number of nodes, those without edges included.</summary>
    public int NodeCount { get; }

    /// <summary>Number of undirected edges: half the length of <see cref="Targets"/>.</summary>
    public int EdgeCount => targets.Length / 2;

    /// <summary>Row starts: the row of node v is [Offsets[v], Offsets[v + 1]). Length NodeCount + 1.</summary>
    public ReadOnlySpan<int> Offsets => offsets;

    /// <summary>All rows' targets, one after another.</summary>
    public ReadOnlySpan<int> Targets => targets;

    /// <summary>The weights, parallel to <see cref="Targets"/>; positive and finite.</summary>
    public ReadOnlySpan<float> Weights => weights;

    /// <summary>Number of neighbours of a node.</summary>
    public int Degree(int node) => offsets[node + 1] - offsets[node];

    /// <summary>Neighbours of a node, ascending.</summary>
    public ReadOnlySpan<int> NeighboursOf(int node) => targets.AsSpan(offsets[node]..offsets[node + 1]);

    /// <summary>Weights of a node's edges, parallel to <see cref="NeighboursOf"/>.</summary>
    public ReadOnlySpan<float> WeightsOf(int node) => weights.AsSpan(offsets[node]..offsets[node + 1]);

    /// <summary>For a graph that is kept: see <see cref="LargePages"/>.</summary>
    internal void AskForLargePages()
    {
        LargePages.Ask(offsets);
        LargePages.Ask(targets);
        LargePages.Ask(weights);
    }

    /// <summary>Hints that the degree of a node will be asked for soon.</summary>
    internal void PrefetchDegree(int node) => Prefetch.Element(offsets, node);

    /// <summary>Hints, at one of several nodes whose rows are read one after the other, that those of the next ones will be: first where they are, then what they hold.</summary>
    internal void PrefetchAhead(ReadOnlySpan<int> nodes, int at)
    {
        if (at + (2 * Ahead) < nodes.Length)
            PrefetchDegree(nodes[at + (2 * Ahead)]);
        if (at + Ahead < nodes.Length)
            PrefetchWholeRow(nodes[at + Ahead]);
    }

    /// <summary>Hints that the row of a node will be read soon, from its beginning.</summary>
    internal void PrefetchRow(int node) => PrefetchEntry(offsets[node]);

    /// <summary>Hints that an entry of <see cref="Targets"/> and <see cref="Weights"/> will be read soon.</summary>
    internal void PrefetchEntry(int entry)
    {
        Prefetch.Element(targets, entry);
        Prefetch.Element(weights, entry);
    }

    // The rest of a long row the processor foretells by itself.
    private void PrefetchWholeRow(int node)
    {
        var (first, last) = (offsets[node], Math.Min(offsets[node + 1], offsets[node] + LongestPrefetch) - 1);
        for (var entry = first; entry < last; entry += LineLength)
            PrefetchEntry(entry);
        PrefetchEntry(last);
    }

    /// <summary>Weight of the edge between two nodes, 0 where there is none. O(log degree).</summary>
    public float WeightBetween(int first, int second)
    {
        var position = NeighboursOf(first).BinarySearch(second);
        return position < 0 ? 0 : weights[offsets[first] + position];
    }

    /// <summary>Whether the two nodes share an edge. O(log degree).</summary>
    public bool HasEdge(int first, int second) => NeighboursOf(first).BinarySearch(second) >= 0;

    /// <summary>Sum of the weights of a node's edges (the weighted degree).</summary>
    public double Strength(int node)
    {
        var sum = 0.0;
        foreach (var weight in WeightsOf(node))
            sum += weight;
        return sum;
    }

    /// <summary>Strength of every node.</summary>
    public double[] Strengths()
    {
        var strengths = new double[NodeCount];
        for (var node = 0; node < strengths.Length; node++)
            strengths[node] = Strength(node);
        return strengths;
    }
}
