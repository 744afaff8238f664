namespace Microsoft.ML.Data;

/// <summary>How good rankings are, by rank, from the first.</summary>
public sealed class RankingMetrics
{
    internal RankingMetrics(double[] dcg, double[] ndcg) => (DiscountedCumulativeGains, NormalizedDiscountedCumulativeGains) = (dcg, ndcg);

    public IReadOnlyList<double> DiscountedCumulativeGains { get; }

    /// <summary>Groups in which nothing is to be found count as 0.</summary>
    public IReadOnlyList<double> NormalizedDiscountedCumulativeGains { get; }
}
