using System.Collections.Immutable;

namespace Matching.Ranking.Forest;

/// <summary>The fewest changes under which a row would have scored as high as wanted (Wachter et al. 2018), found by scoring the changed rows, not by an approximation.</summary>
/// <param name="Changes">What would have to be otherwise; the first alone does most.</param>
/// <param name="Score">The score that the ensemble gives to the row so changed.</param>
public sealed record Counterfactual(ImmutableArray<FeatureChange> Changes, double Score)
{
    /// <summary>
    /// Looks for one change, then for a second beside the best first one, and so on: each time the change that raises the score most, the first of equals.
    /// </summary>
    /// <param name="forest">What scores.</param>
    /// <param name="row">The row as it is.</param>
    /// <param name="possible">Changes that a person could make; what nobody can change, or must not be told, does not belong here.</param>
    /// <param name="wanted">Score to reach, such as that of the last suggestion shown.</param>
    /// <param name="most">Most changes; what needs more is no advice.</param>
    /// <returns>Null where the score is reached as it is, or so few changes do not reach it.</returns>
    /// <exception cref="ArgumentException">The row has another length than rows have, or a change is of a feature that they lack.</exception>
    public static Counterfactual? Find(FlatForest forest, ReadOnlySpan<float> row, ImmutableArray<FeatureChange> possible, double wanted, int most = 2)
    {
        if (row.Length != forest.FeatureCount || possible.Any(change => change.Feature < 0 || change.Feature >= forest.FeatureCount))
            throw new ArgumentException($"The row or a change does not fit {forest.FeatureCount} features.", nameof(row));
        var found = new Counterfactual([], ScoreOf(forest, row));
        var changed = row.ToArray();
        while (found.Score < wanted && found.Changes.Length < most)
        {
            if (found.BestNext(forest, changed, possible) is not { } better)
                return null;
            found = better;
            changed[found.Changes[^1].Feature] = found.Changes[^1].Value;
        }

        return found.Score >= wanted && !found.Changes.IsEmpty ? found : null;
    }

    // All rows with one change more are scored together.
    private Counterfactual? BestNext(FlatForest forest, float[] row, ImmutableArray<FeatureChange> possible)
    {
        FeatureChange[] open = [.. possible.Where(change => !Changes.Any(made => made.Feature == change.Feature))];
        var (rows, scores) = (new float[open.Length * row.Length], new double[open.Length]);
        for (var at = 0; at < open.Length; at++)
        {
            row.CopyTo(rows, at * row.Length);
            rows[(at * row.Length) + open[at].Feature] = open[at].Value;
        }

        forest.Score(rows, scores);
        var best = open.Length == 0 ? -1 : Array.IndexOf(scores, scores.Max());
        return best >= 0 && scores[best] > Score ? new(Changes.Add(open[best]), scores[best]) : null;
    }

    private static double ScoreOf(FlatForest forest, ReadOnlySpan<float> row)
    {
        Span<double> score = [0];
        forest.Score(row, score);
        return score[0];
    }
}
