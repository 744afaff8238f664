using System.Collections.Immutable;
using Matching.History;
using Matching.Ranking.Layers;

namespace Matching.Ranking;

/// <summary>
/// Features of what came of suggestions, for trained models only: they are in <see cref="Compared.ComparedTable"/> and in <see cref="NetworkLayers"/> under the same names. All 0 where nothing was shown
/// or answered. What they tell of a candidate is never told to a member, see <see cref="Feature.IsConcealed"/>.
/// </summary>
internal static class HistoryFeatures
{
    /// <summary>What they are, in the order of <see cref="Fill"/>.</summary>
    public static ImmutableArray<Declaration> Declared { get; } =
    [
        Declaration.Own("own_selectivity", FeatureGroup.History, "how much larger the share of yes is among what you answered about people than is usual, smoothed"),
        Declaration.Own("own_appeal", FeatureGroup.History, "how much larger the share of yes is among what people answered about you than is usual, smoothed"),
        Declaration.Of(
            "selectivity", FeatureGroup.History, FeatureDirection.Helps, "how much larger the share of yes is among what they answered about people than is usual, smoothed"),
        Declaration.Of("appeal", FeatureGroup.History, FeatureDirection.Helps, "how much larger the share of yes is among what people answered about them than is usual, smoothed"),
        Declaration.Of(
            "load", FeatureGroup.History, FeatureDirection.Hinders,
            "ln(1 + suggestions of them to others that nobody declined, halved every 30 days, for each introduction that they are willing to have open at once)"),
    ];

    /// <summary>Number of features.</summary>
    public static int Count => Declared.Length;

    /// <summary>Fills rows of <see cref="Count"/> values, one after the other.</summary>
    public static void Fill(int source, ReadOnlySpan<int> candidates, IHistory history, Span<float> rows)
    {
        var own = history[source];
        for (var at = 0; at < candidates.Length; at++)
        {
            var theirs = history[candidates[at]];
            var row = rows.Slice(at * Count, Count);
            (row[0], row[1]) = (own.Selectivity, own.Appeal);
            (row[2], row[3], row[4]) = (theirs.Selectivity, theirs.Appeal, theirs.Load);
        }
    }
}
