using System.Collections.Immutable;
using Matching.Graph;

namespace Matching.Ranking.Compared;

/// <summary>Features of help over time, for models only: ways of help, and what the candidate gave and received over each of <see cref="HelpIndex.Spans"/>. All 0 where nobody helps.</summary>
internal sealed class HelpFeatures(NetworkSnapshot snapshot)
{
    private readonly HelpIndex help = snapshot.Help;
    private readonly HelpWays ways = new(snapshot.Ties.Graph, snapshot.Help);

    /// <summary>Number of features.</summary>
    public static int Count => 1 + HelpIndex.Spans.Length;

    /// <summary>The features, to be numbered from a column on.</summary>
    public static ImmutableArray<Feature> Declare(int column) =>
    [
        new(column, "help_ways", FeatureGroup.Reach, FeatureDirection.Helps,
            "square root of the sum over ways from you to somebody who helped you, on to somebody else whom they helped, and to them who helped that one too, of the faded help of each step divided by the roots of all that its two ends gave and received"),
        .. HelpIndex.Spans.Select((span, number) => new Feature(column + 1 + number, span.Name, FeatureGroup.Position, FeatureDirection.Depends, MeaningOf(span))),
    ];

    /// <summary>Fills rows of <see cref="Count"/> values, one after the other.</summary>
    public void Fill(int source, ReadOnlySpan<int> candidates, Span<float> rows)
    {
        ways.Explore(source);
        for (var at = 0; at < candidates.Length; at++)
        {
            var row = rows.Slice(at * Count, Count);
            row[0] = ways.To(candidates[at]);
            for (var span = 0; span < HelpIndex.Spans.Length; span++)
                row[1 + span] = help.Over(span, candidates[at]);
        }
    }

    private static string MeaningOf(HelpSpan span)
    {
        var what = span.IsReceived ? "the help they received" : "the help they gave";
        return double.IsInfinity(span.HalfLifeDays) ? $"ln(1 + {what})" : $"ln(1 + {what}, halved every {span.HalfLifeDays} days)";
    }
}
