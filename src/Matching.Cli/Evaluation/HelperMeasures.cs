using System.Text.Json.Serialization;
using Matching.Evaluation;

namespace Matching.Cli.Evaluation;

/// <summary>Means over askers, for one method.</summary>
internal sealed record HelperMeasures([property: JsonPropertyName("ndcg@10")] double Ndcg, [property: JsonPropertyName("recall@100")] double Recall)
{
    /// <summary>The columns of a table.</summary>
    public static IReadOnlyList<(string Title, Func<HelperMeasures, double> Value)> Columns { get; } =
        [("NDCG@10", one => one.Ndcg), ("Recall@100", one => one.Recall)];

    public static HelperMeasures Of(double[] scores, int[] grades)
    {
        var ranking = new GradedRanking(scores, grades);
        return new(ranking.NdcgAt(10), ranking.RecallAt(100));
    }

    public static HelperMeasures Mean(IReadOnlyCollection<HelperMeasures> askers) => new(askers.Average(one => one.Ndcg), askers.Average(one => one.Recall));
}
