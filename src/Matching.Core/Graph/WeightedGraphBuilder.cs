namespace Matching.Graph;

/// <summary>
/// Collects weighted pairs, in any order and direction, and lays them out as a <see cref="WeightedGraph"/>.
/// Parallel edges, in either direction, merge into one whose weight is their sum. Pairs of a node with itself are left out.
/// </summary>
public sealed class WeightedGraphBuilder
{
    private readonly int nodeCount;
    private readonly List<int> firsts = [];
    private readonly List<int> seconds = [];
    private readonly List<float> weights = [];

    /// <summary>Starts a graph of <paramref name="nodeCount"/> nodes, numbered from 0, without edges.</summary>
    public WeightedGraphBuilder(int nodeCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        this.nodeCount = nodeCount;
    }

    /// <summary>Makes room for that many pairs at once; saves copying when the number is known.</summary>
    public WeightedGraphBuilder Reserve(int pairs)
    {
        firsts.EnsureCapacity(pairs);
        seconds.EnsureCapacity(pairs);
        weights.EnsureCapacity(pairs);
        return this;
    }

    /// <summary>Adds an undirected edge. The weight must be positive and finite, both nodes below the node count.</summary>
    public WeightedGraphBuilder Add(int first, int second, float weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)first, (uint)nodeCount, nameof(first));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)second, (uint)nodeCount, nameof(second));
        if (!(weight > 0 && float.IsFinite(weight)))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight must be positive and finite.");
        if (first == second)
            return this;
        firsts.Add(first);
        seconds.Add(second);
        weights.Add(weight);
        return this;
    }

    /// <summary>The graph of the pairs so far, in O(nodes + pairs). The builder can be added to and built again.</summary>
    public WeightedGraph Build()
    {
        var (offsets, targets, values) = GroupBySource();
        // Reading the rows of a symmetric matrix in order and appending to the columns' rows leaves every row sorted.
        var (sortedTargets, sortedValues) = Transposed(offsets, targets, values);
        return Merged(offsets, sortedTargets, sortedValues);
    }

    private (int[] Offsets, int[] Targets, float[] Weights) GroupBySource()
    {
        var offsets = new int[nodeCount + 1];
        for (var pair = 0; pair < firsts.Count; pair++)
        {
            offsets[firsts[pair] + 1]++;
            offsets[seconds[pair] + 1]++;
        }

        for (var node = 0; node < nodeCount; node++)
            offsets[node + 1] += offsets[node];
        var next = offsets.AsSpan(..nodeCount).ToArray();
        var targets = new int[2 * firsts.Count];
        var values = new float[targets.Length];
        for (var pair = 0; pair < firsts.Count; pair++)
        {
            var (first, second) = (firsts[pair], seconds[pair]);
            (targets[next[first]], values[next[first]++]) = (second, weights[pair]);
            (targets[next[second]], values[next[second]++]) = (first, weights[pair]);
        }

        return (offsets, targets, values);
    }

    private (int[] Targets, float[] Weights) Transposed(int[] offsets, int[] targets, float[] values)
    {
        var next = offsets.AsSpan(..nodeCount).ToArray();
        var columns = new int[targets.Length];
        var columnValues = new float[targets.Length];
        for (var node = 0; node < nodeCount; node++)
        {
            for (var entry = offsets[node]; entry < offsets[node + 1]; entry++)
            {
                var slot = next[targets[entry]]++;
                (columns[slot], columnValues[slot]) = (node, values[entry]);
            }
        }

        return (columns, columnValues);
    }

    private WeightedGraph Merged(int[] offsets, int[] targets, float[] values)
    {
        var merged = new int[nodeCount + 1];
        var used = 0;
        for (var node = 0; node < nodeCount; node++)
        {
            var rowStart = used;
            for (var entry = offsets[node]; entry < offsets[node + 1]; entry++)
            {
                if (used > rowStart && targets[used - 1] == targets[entry])
                    values[used - 1] += values[entry];
                else
                    (targets[used], values[used++]) = (targets[entry], values[entry]);
            }

            merged[node + 1] = used;
        }

        Array.Resize(ref targets, used);
        Array.Resize(ref values, used);
        return new WeightedGraph(merged, targets, values);
    }
}
