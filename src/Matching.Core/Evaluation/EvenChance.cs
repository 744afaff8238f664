namespace Matching.Evaluation;

/// <summary>Knows nothing: equal scores, which a <see cref="GradedRanking"/> counts as a random order.</summary>
public sealed class EvenChance : ICandidateScorer
{
    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores) => scores.Clear();
}
