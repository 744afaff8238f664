using System.Collections.Immutable;

namespace Matching.Learning.Calibration;

/// <summary>How far predicted chances can be taken at their word: the calibration curve in bins of equal width, and its summary.</summary>
/// <param name="Bins">Bins with predictions in them, ascending.</param>
/// <param name="Brier">Mean squared difference of prediction and outcome, 0 … 1 (Brier 1950); the smaller the better.</param>
/// <param name="LogLoss">Mean of −ln of the chance that was given to what happened, from 0 on; the smaller the better. A chance below 10⁻¹² counts as that.</param>
/// <param name="Error">Expected calibration error, 0 … 1: mean over predictions of how far their bin's mean prediction is from its share of yes (Naeini et al. 2015).</param>
public sealed record ReliabilityTable(ImmutableArray<ReliabilityBin> Bins, double Brier, double LogLoss, double Error)
{
    private const double LeastChance = 1e-12;

    /// <summary>Compares predictions with what happened.</summary>
    /// <param name="chances">Predictions in 0 … 1.</param>
    /// <param name="outcomes">By prediction, whether it came to a yes.</param>
    /// <param name="count">Number of bins that 0 … 1 is cut into.</param>
    /// <param name="weights">By prediction, a positive weight; empty where all weigh the same.</param>
    /// <exception cref="ArgumentException">There are no predictions, not as many as outcomes, one is not in 0 … 1, or a weight is not positive.</exception>
    public static ReliabilityTable Of(ReadOnlySpan<double> chances, ReadOnlySpan<bool> outcomes, int count = 10, ReadOnlySpan<double> weights = default)
    {
        Outcomes.Require(chances, outcomes, weights);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (chances.ContainsAnyExceptInRange(0, 1))
            throw new ArgumentException("A prediction is not in 0 … 1.", nameof(chances));
        var weighing = Outcomes.Weights(weights, chances.Length);
        var (sums, brier, loss) = (new Sum[count], 0.0, 0.0);
        for (var row = 0; row < chances.Length; row++)
        {
            var (chance, yes, weight) = (chances[row], outcomes[row] ? 1 : 0, weighing[row]);
            ref var sum = ref sums[Math.Min((int)(chance * count), count - 1)];
            sum = new(sum.Predicted + (weight * chance), sum.Yes + (weight * yes), sum.Weight + weight, sum.Count + 1);
            brier += weight * (chance - yes) * (chance - yes);
            loss -= weight * Math.Log(Math.Max(outcomes[row] ? chance : 1 - chance, LeastChance));
        }

        var all = weighing.Sum();
        ImmutableArray<ReliabilityBin> bins = [.. sums.Index().Where(bin => bin.Item.Count > 0).Select(bin => new ReliabilityBin(
            (double)bin.Index / count, (bin.Index + 1.0) / count, bin.Item.Count, bin.Item.Predicted / bin.Item.Weight, bin.Item.Yes / bin.Item.Weight))];
        return new(bins, brier / all, loss / all, sums.Sum(sum => Math.Abs(sum.Predicted - sum.Yes)) / all);
    }

    private readonly record struct Sum(double Predicted, double Yes, double Weight, int Count);
}
