using System.Collections.Immutable;
using Matching.Randomness;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>A network's ties after some were hidden, to be found again.</summary>
/// <param name="Visible">The ties that are left.</param>
/// <param name="Hidden">The pairs that were hidden, with the grade of finding each, at least 1.</param>
public sealed record HiddenTies(ImmutableArray<LayeredTie> Visible, ImmutableArray<(int First, int Second, int Grade)> Hidden)
{
    /// <summary>Hides a random part of the ties that are worth finding.</summary>
    /// <param name="ties">All ties that may be seen.</param>
    /// <param name="grade">Grade of finding a tie, 0 for one that stays visible.</param>
    /// <param name="share">Share to hide, above 0 and below 1.</param>
    /// <param name="random">Draws the ties.</param>
    public static HiddenTies Draw(IReadOnlyCollection<LayeredTie> ties, Func<LayeredTie, int> grade, double share, ref SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        LayeredTie[] worth = [.. ties.Where(tie => grade(tie) > 0)];
        random.Shuffle(worth.AsSpan());
        return Split(ties, worth.Take((int)Math.Round(share * worth.Length)).ToHashSet(), grade);
    }

    /// <summary>Hides given ties.</summary>
    /// <param name="ties">All ties.</param>
    /// <param name="hidden">Which of them to hide.</param>
    /// <param name="grade">Grade of finding a tie.</param>
    public static HiddenTies Split(IEnumerable<LayeredTie> ties, IReadOnlySet<LayeredTie> hidden, Func<LayeredTie, int> grade)
    {
        var parts = ties.ToLookup(hidden.Contains);
        return new([.. parts[false]], [.. parts[true].Select(tie => (tie.First, tie.Second, grade(tie)))]);
    }
}
