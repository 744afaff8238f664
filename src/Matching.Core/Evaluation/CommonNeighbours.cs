using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>Number of mutual contacts (Newman 2001).</summary>
public sealed class CommonNeighbours(WeightedGraph graph) : ICandidateScorer
{
    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        for (var position = 0; position < candidates.Length; position++)
            scores[position] = SharedContacts.Sum(graph, source, candidates[position], _ => 1);
    }
}
