namespace Matching.Evaluation;

/// <summary>Scores a candidate by a value of their own, whoever asks.</summary>
/// <param name="values">By node; not NaN.</param>
public sealed class MemberValues(double[] values) : ICandidateScorer
{
    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        for (var position = 0; position < candidates.Length; position++)
            scores[position] = values[candidates[position]];
    }
}
