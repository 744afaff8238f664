using Matching.Evaluation;
using Matching.Ranking;

namespace Matching.Learning.OwnNetwork;

/// <summary>Ranks by the prior of the first day. One thread.</summary>
internal sealed class PriorScorer(FeatureInputs inputs) : ICandidateScorer
{
    private readonly FeatureExtractor extractor = new(inputs);

    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        var rows = new float[candidates.Length * FeatureExtractor.RowLength];
        extractor.Extract(source, candidates, rows);
        LinearPrior.DayOne.Score(rows, scores);
    }
}
