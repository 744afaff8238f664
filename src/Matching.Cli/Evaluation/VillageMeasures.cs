using System.Text.Json.Serialization;
using Matching.Evaluation;

namespace Matching.Cli.Evaluation;

/// <summary>Means over queries, for one method.</summary>
internal sealed record VillageMeasures(
    [property: JsonPropertyName("ndcg@10")] double Ndcg,
    [property: JsonPropertyName("recall@10")] double Recall,
    [property: JsonPropertyName("mrr")] double Mrr)
{
    /// <summary>The columns of a table.</summary>
    public static IReadOnlyList<(string Title, Func<VillageMeasures, double> Value)> Columns { get; } =
        [("NDCG@10", one => one.Ndcg), ("Recall@10", one => one.Recall), ("MRR", one => one.Mrr)];

    public static VillageMeasures Of(IReadOnlyCollection<RankingQuality> queries)
    {
        var mean = RankingQuality.Mean(queries);
        return new(mean.NdcgAt10, mean.RecallAt10, mean.Mrr);
    }
}
