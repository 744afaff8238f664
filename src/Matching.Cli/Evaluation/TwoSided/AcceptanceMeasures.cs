using System.Text.Json.Serialization;
using Matching.Evaluation;

namespace Matching.Cli.Evaluation.TwoSided;

/// <summary>How well a method foretells that both say yes: over all dates, and at the top of each proposer's ranking.</summary>
internal sealed record AcceptanceMeasures([property: JsonPropertyName("match_auc")] double Auc, [property: JsonPropertyName("ndcg@5")] double Ndcg)
{
    // With fewer dates there is nothing to rank.
    private const int FewestDates = 3;

    /// <summary>The columns of a table.</summary>
    public static IReadOnlyList<(string Title, Func<AcceptanceMeasures, double> Value)> Columns { get; } =
        [("match AUC", one => one.Auc), ("NDCG@5", one => one.Ndcg)];

    public static AcceptanceMeasures Of(DatingHistory history, double[] scores)
    {
        var rankings = Queries(history).Select(query => new GradedRanking(
            [.. query.Select(date => scores[date])], [.. query.Select(date => history.Sought[date].Matched ? 1 : 0)]));
        return new(AreaUnderCurve.Of(scores, [.. history.Sought.Select(date => date.Matched)]), rankings.Average(ranking => ranking.NdcgAt(5)));
    }

    /// <summary>By proposer with a match and more than two dates to rank: positions of those dates.</summary>
    public static IEnumerable<int[]> Queries(DatingHistory history) => Enumerable.Range(0, history.Sought.Count)
        .GroupBy(date => history.Sought[date].Date.Proposer)
        .Select(dates => dates.ToArray())
        .Where(dates => dates.Length >= FewestDates && dates.Any(date => history.Sought[date].Matched));
}
