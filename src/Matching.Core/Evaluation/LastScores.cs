namespace Matching.Evaluation;

/// <summary>Answers a question asked again without scoring again: for scorers that several others are made of.</summary>
public sealed class LastScores(ICandidateScorer scorer) : ICandidateScorer
{
    private int lastSource = -1;
    private int[] lastCandidates = [];
    private double[] lastScores = [];

    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        if (source != lastSource || !candidates.SequenceEqual(lastCandidates))
        {
            (lastSource, lastCandidates, lastScores) = (source, candidates.ToArray(), new double[candidates.Length]);
            scorer.Score(source, candidates, lastScores);
        }
        lastScores.CopyTo(scores);
    }
}
