using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>Mutual contacts, each counted as 1 / ln(degree) (Adamic and Adar 2003).</summary>
public sealed class AdamicAdar(WeightedGraph graph) : ICandidateScorer
{
    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        for (var position = 0; position < candidates.Length; position++)
            scores[position] = SharedContacts.Sum(graph, source, candidates[position], degree => 1 / Math.Log(degree));
    }
}
