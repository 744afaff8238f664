using System.Collections.Immutable;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>
/// Folds what concealed features added to a score into what the others added, so that nobody can tell it from what is told: whatever points the same way grows in proportion, nothing changes its
/// sign, and the sum stays the score.
/// </summary>
/// <param name="features">What rows consist of.</param>
internal sealed class ConcealedContributions(ImmutableArray<Feature> features)
{
    private readonly int[] concealed = [.. features.Index().Where(one => one.Item.IsConcealed).Select(one => one.Index)];
    private readonly int[] told = [.. features.Index().Where(one => !one.Item.IsConcealed).Select(one => one.Index)];

    /// <summary>Positions of the features that are told.</summary>
    public ReadOnlySpan<int> Told => told;

    /// <summary>Folds; those of concealed features are 0 afterwards.</summary>
    /// <param name="contributions">What every feature added, by position.</param>
    public void Fold(Span<double> contributions)
    {
        var sum = 0.0;
        foreach (var position in concealed)
            (sum, contributions[position]) = (sum + contributions[position], 0);
        if (sum == 0)
            return;
        var alike = 0.0;
        foreach (var position in told)
            alike += Math.Sign(contributions[position]) == Math.Sign(sum) ? contributions[position] : 0;
        foreach (var position in told)
        {
            // Where nothing points the same way, all share it.
            if (alike == 0)
                contributions[position] += sum / told.Length;
            else if (Math.Sign(contributions[position]) == Math.Sign(sum))
                contributions[position] *= 1 + (sum / alike);
        }
    }
}
