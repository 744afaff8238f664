using System.Text.Json.Serialization;
using Matching.Evaluation;

namespace Matching.Cli.Evaluation;

/// <summary>Means over queries, for one method.</summary>
internal sealed record MethodMeasures(
    [property: JsonPropertyName("ndcg@10")] double Ndcg,
    [property: JsonPropertyName("recall@10")] double Recall,
    [property: JsonPropertyName("mrr")] double Mrr)
{
    public static MethodMeasures Of(IReadOnlyCollection<RankingQuality> queries)
    {
        var mean = RankingQuality.Mean(queries);
        return new(mean.NdcgAt10, mean.RecallAt10, mean.Mrr);
    }
}
