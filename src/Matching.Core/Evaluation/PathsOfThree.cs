using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>
/// L3: ways of three ties, each divided by the root of the product of its two inner nodes' degrees (Kovács et al.,
/// "Network-based prediction of protein interactions", Nature Communications 10, 1240, 2019, equation 2). Ties' weights do not count.
/// </summary>
public sealed class PathsOfThree(WeightedGraph graph) : ICandidateScorer
{
    private readonly double[] arrived = new double[graph.NodeCount];
    private readonly double[] spread = new double[graph.NodeCount];

    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        Array.Clear(arrived);
        Array.Clear(spread);
        foreach (var contact in graph.NeighboursOf(source))
        {
            foreach (var other in graph.NeighboursOf(contact))
                arrived[other] += 1 / Math.Sqrt(graph.Degree(contact));
        }

        for (var middle = 0; middle < arrived.Length; middle++)
        {
            foreach (var end in arrived[middle] == 0 ? [] : graph.NeighboursOf(middle))
                spread[end] += arrived[middle] / Math.Sqrt(graph.Degree(middle));
        }

        for (var position = 0; position < candidates.Length; position++)
            scores[position] = spread[candidates[position]];
    }
}
