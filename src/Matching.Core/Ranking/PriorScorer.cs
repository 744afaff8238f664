using Matching.Evaluation;

namespace Matching.Ranking;

/// <summary>The day-one ranking as the product serves it: <see cref="FeatureExtractor"/> and <see cref="LinearPrior"/>, for evaluation.</summary>
public sealed class PriorScorer(FeatureInputs inputs, LinearPrior prior) : ICandidateScorer
{
    private readonly FeatureExtractor extractor = new(inputs);

    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        var rows = new float[candidates.Length * FeatureExtractor.RowLength];
        extractor.Extract(source, candidates, rows);
        prior.ScoreAll(rows, scores);
    }
}
