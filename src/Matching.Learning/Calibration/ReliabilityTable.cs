using System.Collections.Immutable;

namespace Matching.Learning.Calibration;

/// <summary>How far predicted chances can be taken at their word: the calibration curve in bins of equal width, and its summary.</summary>
/// <param name="Bins">Bins with predictions in them, ascending.</param>
/// <param name="Brier">Mean squared difference of prediction and outcome, 0 … 1 (Brier 1950); the smaller the better.</param>
/// <param name="Error">Expected calibration error, 0 … 1: mean over predictions of how far their bin's mean prediction is from its share of yes (Naeini et al. 2015).</param>
public sealed record ReliabilityTable(ImmutableArray<ReliabilityBin> Bins, double Brier, double Error)
{
    /// <summary>Compares predictions with what happened.</summary>
    /// <param name="chances">Predictions in 0 … 1.</param>
    /// <param name="outcomes">By prediction, whether it came to a yes.</param>
    /// <param name="count">Number of bins that 0 … 1 is cut into.</param>
    /// <exception cref="ArgumentException">There are no predictions, not as many as outcomes, or one is not in 0 … 1.</exception>
    public static ReliabilityTable Of(ReadOnlySpan<double> chances, ReadOnlySpan<bool> outcomes, int count = 10)
    {
        Outcomes.Require(chances, outcomes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (chances.ContainsAnyExceptInRange(0, 1))
            throw new ArgumentException("A prediction is not in 0 … 1.", nameof(chances));
        var (sums, brier) = (new (double Predicted, int Yes, int Count)[count], 0.0);
        for (var row = 0; row < chances.Length; row++)
        {
            var yes = outcomes[row] ? 1 : 0;
            ref var sum = ref sums[Math.Min((int)(chances[row] * count), count - 1)];
            sum = (sum.Predicted + chances[row], sum.Yes + yes, sum.Count + 1);
            brier += (chances[row] - yes) * (chances[row] - yes);
        }

        ImmutableArray<ReliabilityBin> bins = [.. sums.Index().Where(bin => bin.Item.Count > 0).Select(bin => new ReliabilityBin(
            (double)bin.Index / count, (bin.Index + 1.0) / count, bin.Item.Count, bin.Item.Predicted / bin.Item.Count, (double)bin.Item.Yes / bin.Item.Count))];
        return new(bins, brier / chances.Length, bins.Sum(bin => bin.Count * Math.Abs(bin.Predicted - bin.Observed)) / chances.Length);
    }
}
