using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>
/// Personalised PageRank (Haveliwala 2002): the chance that a walk from the member, which goes on with probability 0.85 at each
/// step, ends at the candidate; made symmetric, plus that of the way back. Ties are chosen by weight.
/// </summary>
public sealed class PersonalisedPageRank : ICandidateScorer
{
    private const double Damping = 0.85;

    // 0.85^150 is below 1e-10.
    private const int Steps = 150;

    private readonly WeightedGraph graph;
    private readonly bool symmetric;
    private readonly double[] strengths;
    private readonly double[] rank;
    private double[] walkers;
    private double[] next;

    /// <summary>Prepares the graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="symmetric">Whether the way back counts too.</param>
    public PersonalisedPageRank(WeightedGraph graph, bool symmetric = true)
    {
        this.graph = graph;
        this.symmetric = symmetric;
        strengths = graph.Strengths();
        (rank, walkers, next) = (new double[graph.NodeCount], new double[graph.NodeCount], new double[graph.NodeCount]);
    }

    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        Walk(source);
        for (var position = 0; position < candidates.Length; position++)
        {
            var candidate = candidates[position];
            // Walks are reversible: strength times chance is the same in both directions.
            var back = symmetric && rank[candidate] > 0 ? strengths[source] / strengths[candidate] : 0;
            scores[position] = rank[candidate] * (1 + back);
        }
    }

    private void Walk(int source)
    {
        Array.Clear(rank);
        Array.Clear(walkers);
        walkers[source] = 1;
        for (var step = 0; step < Steps; step++)
        {
            for (var node = 0; node < walkers.Length; node++)
            {
                rank[node] += (1 - Damping) * walkers[node];
                walkers[node] *= strengths[node] == 0 ? 0 : Damping / strengths[node];
            }

            AdjacencyProduct.Multiply(graph, walkers, next);
            (walkers, next) = (next, walkers);
        }
    }
}
