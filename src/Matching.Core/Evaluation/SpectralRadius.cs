using System.Numerics.Tensors;
using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>The largest eigenvalue of the weighted adjacency matrix.</summary>
public static class SpectralRadius
{
    /// <summary>λmax by power iteration, to a relative 1e-9; 0 for a graph without edges.</summary>
    public static double Of(WeightedGraph graph)
    {
        const double Tolerance = 1e-9;
        const int MaxSteps = 10_000;
        if (graph.EdgeCount == 0)
            return 0;
        // Shifting by the mean strength keeps −λmax, which bipartite graphs have, from making the iteration swing.
        var shift = graph.Strengths().Average();
        var vector = new double[graph.NodeCount];
        var next = new double[graph.NodeCount];
        Array.Fill(vector, 1 / Math.Sqrt(graph.NodeCount));
        var previous = 0.0;
        for (var step = 0; step < MaxSteps; step++)
        {
            AdjacencyProduct.Multiply(graph, vector, next);
            TensorPrimitives.MultiplyAdd(vector, shift, next, next);
            var norm = TensorPrimitives.Norm<double>(next);
            TensorPrimitives.Divide(next, norm, vector);
            if (Math.Abs(norm - previous) <= Tolerance * norm)
                return norm - shift;
            previous = norm;
        }

        return previous - shift;
    }
}
