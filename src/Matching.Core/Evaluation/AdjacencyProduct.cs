using Matching.Graph;

namespace Matching.Evaluation;

internal static class AdjacencyProduct
{
    /// <summary>result = A x, with A the weighted adjacency matrix.</summary>
    public static void Multiply(WeightedGraph graph, ReadOnlySpan<double> x, Span<double> result)
    {
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var neighbours = graph.NeighboursOf(node);
            var weights = graph.WeightsOf(node);
            var sum = 0.0;
            for (var entry = 0; entry < neighbours.Length; entry++)
                sum += weights[entry] * x[neighbours[entry]];
            result[node] = sum;
        }
    }
}
