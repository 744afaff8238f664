using Matching.Learning.Data;
using Matching.Ranking.Forest;

namespace Matching.Learning.Evaluation;

/// <summary>Early stopping after the fact: of an ensemble's first trees, keeps as many as rank a set that was not learned from best.</summary>
public static class PrefixSelection
{
    /// <summary>The number of trees with the highest NDCG@10, measured every so many trees; the fewest among equals.</summary>
    /// <param name="ensemble">The trees, in the order in which they were grown.</param>
    /// <param name="validation">Groups that were not learned from.</param>
    /// <param name="every">Trees from measure to measure, at least 1.</param>
    /// <param name="cancellation">Looked at before each measure.</param>
    public static int BestCount(TreeEnsemble ensemble, TrainingSet validation, int every = 10, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(every);
        var scores = new double[validation.RowCount];
        var (best, bestCount) = (double.NegativeInfinity, 0);
        for (var from = 0; from < ensemble.Trees.Length; from += every)
        {
            cancellation.ThrowIfCancellationRequested();
            var to = Math.Min(from + every, ensemble.Trees.Length);
            Add(FlatForest.Compile(new(ensemble.FeatureCount, ensemble.Trees[from..to])), validation, scores);
            var quality = ModelQuality.Of(scores, validation).NdcgAt10;
            if (quality > best)
                (best, bestCount) = (quality, to);
        }

        return bestCount;
    }

    private static void Add(FlatForest forest, TrainingSet set, Span<double> scores)
    {
        foreach (var group in set.Groups)
        {
            var more = new double[group.Grades.Length];
            forest.Score(group.Features.Span, more);
            for (var row = 0; row < more.Length; row++)
                scores[row] += more[row];
            scores = scores[more.Length..];
        }
    }
}
