using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>The candidate's number of contacts: popularity (Barabási and Albert 1999, for one side).</summary>
public sealed class CandidateDegree(WeightedGraph graph) : ICandidateScorer
{
    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        for (var position = 0; position < candidates.Length; position++)
            scores[position] = graph.Degree(candidates[position]);
    }
}
