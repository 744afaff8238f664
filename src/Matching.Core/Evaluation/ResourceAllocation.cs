using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>Mutual contacts, each counted as 1 / degree (Zhou, Lü and Zhang 2009).</summary>
public sealed class ResourceAllocation(WeightedGraph graph) : ICandidateScorer
{
    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        for (var position = 0; position < candidates.Length; position++)
            scores[position] = SharedContacts.Sum(graph, source, candidates[position], degree => 1.0 / degree);
    }
}
