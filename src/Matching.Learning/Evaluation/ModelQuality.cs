using Matching.Evaluation;
using Matching.Learning.Data;
using Matching.Ranking.Forest;

namespace Matching.Learning.Evaluation;

/// <summary>How well a model ranks the groups of a set.</summary>
public static class ModelQuality
{
    /// <summary>Means over the groups in which something is to be found. Equal scores count as put in random order.</summary>
    public static RankingQuality Of(FlatForest forest, TrainingSet set)
    {
        var scores = new double[set.RowCount];
        var first = 0;
        foreach (var group in set.Groups)
        {
            forest.Score(group.Features.Span, scores.AsSpan(first, group.Grades.Length));
            first += group.Grades.Length;
        }

        return Of(scores, set);
    }

    /// <summary>The same for scores that are given, one for each candidate of each group.</summary>
    public static RankingQuality Of(ReadOnlySpan<double> scores, TrainingSet set) => RankingQuality.Mean(ByGroup(scores, set));

    /// <summary>Group by group, those in which something is to be found.</summary>
    public static IReadOnlyList<RankingQuality> ByGroup(ReadOnlySpan<double> scores, TrainingSet set)
    {
        var qualities = new List<RankingQuality>(set.Groups.Length);
        foreach (var group in set.Groups)
        {
            if (group.HasPositives)
                qualities.Add(RankingQuality.Of(scores[..group.Grades.Length], group.Grades.Span));
            scores = scores[group.Grades.Length..];
        }

        return qualities;
    }
}
