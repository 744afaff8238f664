namespace Matching.Evaluation;

/// <summary>The product of two scores that are not negative, each to a power.</summary>
public sealed class PowerProduct(ICandidateScorer first, double firstPower, ICandidateScorer second, double secondPower) : ICandidateScorer
{
    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        var others = new double[candidates.Length];
        first.Score(source, candidates, scores);
        second.Score(source, candidates, others);
        for (var position = 0; position < scores.Length; position++)
            scores[position] = Math.Pow(scores[position], firstPower) * Math.Pow(others[position], secondPower);
    }
}
