using Matching.Graph;

namespace Matching.Evaluation;

/// <summary>Mutual contacts as a share of all contacts of either (Jaccard 1901).</summary>
public sealed class Jaccard(WeightedGraph graph) : ICandidateScorer
{
    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        for (var position = 0; position < candidates.Length; position++)
        {
            var shared = SharedContacts.Sum(graph, source, candidates[position], _ => 1);
            var either = graph.Degree(source) + graph.Degree(candidates[position]) - shared;
            scores[position] = shared == 0 ? 0 : shared / either;
        }
    }
}
