using Matching.Evaluation;
using Matching.Ranking;
using Matching.Ranking.Forest;

namespace Matching.Learning.OwnNetwork;

/// <summary>Ranks by trees. One network, one thread.</summary>
/// <param name="features">Fills the rows that the trees read.</param>
/// <param name="forest">The trees.</param>
public sealed class ForestScorer(IFeatureRows features, FlatForest forest) : ICandidateScorer
{
    private float[] rows = [];

    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        var length = candidates.Length * features.RowLength;
        if (rows.Length < length)
            rows = new float[length];
        features.Extract(source, candidates, rows.AsSpan(..length));
        forest.Score(rows.AsSpan(..length), scores);
    }
}
