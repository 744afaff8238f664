using Matching.Learning.Regression;
using Matching.Ranking;

namespace Matching.Learning.Calibration;

/// <summary>A logistic curve over the score (Platt 1999): two numbers, so a few hundred outcomes are enough.</summary>
/// <param name="Slope">Log odds per unit of score; not below 0.</param>
/// <param name="Intercept">Log odds at score 0.</param>
/// <param name="Least">Least score that it speaks of: lower ones have the chance of this one. Default none.</param>
/// <param name="Most">Largest score that it speaks of: higher ones have the chance of this one. Default none.</param>
public sealed record PlattCalibration(double Slope, double Intercept, double Least = double.NegativeInfinity, double Most = double.PositiveInfinity) : ScoreCalibration
{
    /// <inheritdoc/>
    public override double Chance(double score) => Logistic.Chance((Slope * Math.Clamp(score, Least, Most)) + Intercept);

    /// <summary>The curve as far as scores go that it was learned from.</summary>
    public PlattCalibration Within(double least, double most) => this with { Least = least, Most = most };

    internal override string? Problem() => double.IsFinite(Slope) && double.IsFinite(Intercept) && Slope >= 0 && Least <= Most
        ? null
        : $"A logistic curve of slope {Slope} and intercept {Intercept} from score {Least} to {Most} tells no chances.";

    /// <summary>
    /// The most likely curve, each outcome taken as a little less than certain: (n₊ + 1) / (n₊ + 2) for a yes and 1 / (n₋ + 2) for a no, as Platt has it, so that
    /// scores which separate the two do not make it a step. Flat where higher scores bring fewer yes.
    /// </summary>
    /// <param name="scores">The scores.</param>
    /// <param name="outcomes">By score, whether it came to a yes.</param>
    /// <param name="weights">By score, a positive weight, about 1; empty where all weigh the same.</param>
    /// <exception cref="ArgumentException">There are no outcomes, or not as many as scores, or a weight is not positive.</exception>
    public static PlattCalibration Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> weights = default)
    {
        Outcomes.Require(scores, outcomes, weights);
        var yes = outcomes.Count(true);
        var (certain, doubtful) = ((yes + 1.0) / (yes + 2), 1.0 / (outcomes.Length - yes + 2));
        var labels = new double[outcomes.Length];
        for (var row = 0; row < labels.Length; row++)
            labels[row] = outcomes[row] ? certain : doubtful;
        var curve = Fit(scores, labels, weights, columns: 2);
        return curve.Slope >= 0 ? curve : Fit(scores, labels, weights, columns: 1);
    }

    private static PlattCalibration Fit(ReadOnlySpan<double> scores, double[] labels, ReadOnlySpan<double> weights, int columns)
    {
        var rows = new SparseRows(columns);
        foreach (var score in scores)
            rows.Add(columns == 2 ? [(0, 1), (1, score)] : [(0, 1)]);
        // Equal scores leave the slope open; so faint a prior then makes it 0 and is not felt otherwise.
        var fitted = LogisticRegression.Fit(rows, labels, new([.. Enumerable.Repeat(1e-9, columns)]), weights);
        return new(columns == 2 ? fitted[1] : 0, fitted[0]);
    }
}
