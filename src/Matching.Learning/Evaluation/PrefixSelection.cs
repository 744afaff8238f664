using Matching.Learning.Data;
using Matching.Ranking.Forest;

namespace Matching.Learning.Evaluation;

/// <summary>Early stopping after the fact: of an ensemble's first trees, keeps as many as rank a set that was not learned from well.</summary>
public static class PrefixSelection
{
    /// <summary>
    /// The largest number of trees that ranks about as well, by NDCG@10, as the best number does: within one standard error of the difference, group by group. More trees do no harm until it shows, and on a small
    /// set the best number is a matter of chance.
    /// </summary>
    /// <param name="ensemble">The trees, in the order in which they were grown.</param>
    /// <param name="validation">Groups that were not learned from, in one of which at least something is to be found.</param>
    /// <param name="every">Trees from measure to measure, at least 1.</param>
    /// <param name="cancellation">Looked at before each measure.</param>
    public static int BestCount(TreeEnsemble ensemble, TrainingSet validation, int every = 10, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(every);
        var scores = new double[validation.RowCount];
        var measured = new List<(int Count, double[] Ndcg)>();
        for (var from = 0; from < ensemble.Trees.Length; from += every)
        {
            cancellation.ThrowIfCancellationRequested();
            var to = Math.Min(from + every, ensemble.Trees.Length);
            Add(FlatForest.Compile(new(ensemble.FeatureCount, ensemble.Trees[from..to])), validation, scores);
            measured.Add((to, [.. ModelQuality.ByGroup(scores, validation).Select(quality => quality.NdcgAt10)]));
        }

        var best = measured.MaxBy(one => one.Ndcg.Average()).Ndcg;
        return measured.Last(one => IsAbout(one.Ndcg, best)).Count;
    }

    private static bool IsAbout(double[] ndcg, double[] best)
    {
        double[] lost = [.. best.Zip(ndcg, (more, less) => more - less)];
        var mean = lost.Average();
        var variance = lost.Sum(one => (one - mean) * (one - mean)) / Math.Max(1, lost.Length - 1);
        return mean <= Math.Sqrt(variance / lost.Length);
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
