using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>Walks of all lengths, a walk of length l counted β^l times the product of its weights (Katz 1953), with β = 0.5 / λmax.</summary>
public sealed class Katz : ICandidateScorer
{
    // Terms at least halve, so this many leave an error below 1e-15 of the first.
    private const int Terms = 50;

    private readonly WeightedGraph graph;
    private readonly double beta;
    private readonly double[] sum;
    private double[] term;
    private double[] next;

    /// <summary>Computes λmax of the graph.</summary>
    public Katz(WeightedGraph graph)
    {
        this.graph = graph;
        var radius = SpectralRadius.Of(graph);
        beta = radius == 0 ? 0 : 0.5 / radius;
        (sum, term, next) = (new double[graph.NodeCount], new double[graph.NodeCount], new double[graph.NodeCount]);
    }

    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        Array.Clear(sum);
        Array.Clear(term);
        term[source] = 1;
        for (var length = 1; length <= Terms; length++)
        {
            AdjacencyProduct.Multiply(graph, term, next);
            for (var node = 0; node < next.Length; node++)
            {
                next[node] *= beta;
                sum[node] += next[node];
            }

            (term, next) = (next, term);
        }

        for (var position = 0; position < candidates.Length; position++)
            scores[position] = sum[candidates[position]];
    }
}
