using Matching.Graph;

namespace Matching.Clusters;

/// <summary>Rows of nodes without the neighbours in other communities, one after another: what refinement reads of a community.</summary>
internal sealed class InnerRows
{
    private int[] targets = [];
    private float[] weights = [];
    private int used;

    public void Clear() => used = 0;

    /// <summary>Appends a node's row; returns where it is, and the sum of its weights.</summary>
    public (Range Row, double Weight) Append(WeightedGraph graph, int node, int[] communities)
    {
        var neighbours = graph.NeighboursOf(node);
        var all = graph.WeightsOf(node);
        Reserve(used + neighbours.Length);
        var inner = targets.AsSpan(used);
        var innerWeights = weights.AsSpan(used);
        var own = communities[node];
        var kept = 0;
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            // Written without a branch, which nothing could predict.
            inner[kept] = neighbours[entry];
            innerWeights[kept] = all[entry];
            kept += communities[neighbours[entry]] == own ? 1 : 0;
        }

        var sum = 0.0;
        foreach (var weight in innerWeights[..kept])
            sum += weight;
        used += kept;
        return ((used - kept)..used, sum);
    }

    public ReadOnlySpan<int> Targets(Range row) => targets.AsSpan(row);

    public ReadOnlySpan<float> Weights(Range row) => weights.AsSpan(row);

    private void Reserve(int length)
    {
        if (length <= targets.Length)
            return;
        var room = Math.Max(length, 2 * targets.Length);
        Array.Resize(ref targets, room);
        Array.Resize(ref weights, room);
    }
}
