namespace Matching.Evaluation;

/// <summary>Measures of a ranking, or their means over queries.</summary>
/// <param name="NdcgAt10">NDCG of the first ten.</param>
/// <param name="RecallAt10">Share of the positive items among the first ten.</param>
/// <param name="Mrr">Reciprocal rank of the first positive item.</param>
public readonly record struct RankingQuality(double NdcgAt10, double RecallAt10, double Mrr)
{
    /// <summary>The measures of one query.</summary>
    public static RankingQuality Of(ReadOnlySpan<double> scores, ReadOnlySpan<int> grades)
    {
        var ranking = new GradedRanking(scores, grades);
        return new(ranking.NdcgAt(10), ranking.RecallAt(10), ranking.ReciprocalRank());
    }

    /// <summary>Means over queries, each counting the same; all zero without queries.</summary>
    public static RankingQuality Mean(IReadOnlyCollection<RankingQuality> queries) => queries.Count == 0
        ? default
        : new(
            queries.Average(query => query.NdcgAt10),
            queries.Average(query => query.RecallAt10),
            queries.Average(query => query.Mrr));
}
