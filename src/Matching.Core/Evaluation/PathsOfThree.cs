using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>
/// L3: ways of three ties, each divided by the product of its two inner nodes' degrees to some power (Kovács et al.,
/// "Network-based prediction of protein interactions", Nature Communications 10, 1240, 2019, equation 2). Ties' weights do not count.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="power">The power: ½ as in the paper, or 1, with which ways count by the chance that a walk takes them.</param>
public sealed class PathsOfThree(WeightedGraph graph, double power = 0.5) : ICandidateScorer
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
            var share = ShareOf(contact);
            foreach (var other in graph.NeighboursOf(contact))
                arrived[other] += share;
        }

        for (var middle = 0; middle < arrived.Length; middle++)
        {
            var share = arrived[middle] == 0 ? 0 : arrived[middle] * ShareOf(middle);
            foreach (var end in share == 0 ? [] : graph.NeighboursOf(middle))
                spread[end] += share;
        }

        for (var position = 0; position < candidates.Length; position++)
            scores[position] = spread[candidates[position]];
    }

    private double ShareOf(int node) => Math.Pow(graph.Degree(node), -power);
}
