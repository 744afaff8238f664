using Matching.Graph;

namespace Matching.Candidates;

/// <summary>
/// Who is three steps away, and by how much: the chance that a walk along three ties, each chosen by intensity, ends there (the ways of
/// Kovács et al. 2019, divided by strengths instead of their roots), raised for those who give at present. Pushes the largest shares first and leaves out what is small
/// once the budget is spent, as local graph partitioning does (Andersen, Chung and Lang 2006). Reused.
/// </summary>
internal sealed class ThreeStepReach
{
    // Enough for the best few hundred even around hubs, well under a millisecond.
    private const int MostSteps = 20_000;

    private readonly SparseVector odd = new();
    private readonly SparseVector even = new();
    private readonly SparseVector reached = new();
    private ulong[] order = [];

    /// <summary>Who was reached, the member's contacts included.</summary>
    public SparseVector Reached => reached;

    public void Explore(NetworkSnapshot snapshot, int member)
    {
        var graph = snapshot.Ties.Graph;
        var strengths = snapshot.Features.Strengths;
        even.Reset(graph.NodeCount);
        even.Add(member, 1);
        Push(graph, strengths, even, odd);
        Push(graph, strengths, odd, even);
        Push(graph, strengths, even, reached);
        foreach (var other in reached.Touched)
            reached.Add(other, reached[other] * snapshot.Giving[other]);
    }

    private void Push(WeightedGraph graph, ReadOnlySpan<float> strengths, SparseVector from, SparseVector to)
    {
        to.Reset(graph.NodeCount);
        var steps = 0;
        foreach (var key in ByShareOfEachTie(graph, from))
        {
            var node = from.Touched[(int)(uint)key];
            steps += graph.Degree(node);
            if (steps > MostSteps && steps > graph.Degree(node))
                return;
            var share = from[node] / strengths[node];
            var next = graph.NeighboursOf(node);
            var weights = graph.WeightsOf(node);
            for (var entry = 0; entry < next.Length; entry++)
                to.Add(next[entry], share * weights[entry]);
        }
    }

    private ReadOnlySpan<ulong> ByShareOfEachTie(WeightedGraph graph, SparseVector values)
    {
        var touched = values.Touched;
        if (order.Length < touched.Length)
            order = new ulong[touched.Length];
        for (var position = 0; position < touched.Length; position++)
        {
            // The bits of positive floats are in the order of the floats; inverted, the largest comes first.
            var share = values[touched[position]] / Math.Max(1, graph.Degree(touched[position]));
            order[position] = ((ulong)~BitConverter.SingleToUInt32Bits(share) << 32) | (uint)position;
        }
        var sorted = order.AsSpan(..touched.Length);
        sorted.Sort();
        return sorted;
    }
}
