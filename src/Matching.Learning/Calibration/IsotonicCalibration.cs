using System.Collections.Immutable;

namespace Matching.Learning.Calibration;

/// <summary>
/// The rising curve nearest to the outcomes (pool adjacent violators: Ayer et al. 1955; Zadrozny and Elkan 2002). It assumes no shape, and wants a
/// thousand outcomes or more.
/// </summary>
/// <param name="Scores">Rising scores, at which the curve is given; linear between them and flat beyond.</param>
/// <param name="Chances">By score, the chance; never falling.</param>
public sealed record IsotonicCalibration(ImmutableArray<double> Scores, ImmutableArray<double> Chances) : ScoreCalibration
{
    /// <inheritdoc/>
    public override double Chance(double score)
    {
        var at = Scores.BinarySearch(score);
        if (at >= 0)
            return Chances[at];
        var above = ~at;
        if (above == 0 || above == Scores.Length)
            return Chances[Math.Min(above, Scores.Length - 1)];
        var share = (score - Scores[above - 1]) / (Scores[above] - Scores[above - 1]);
        return Chances[above - 1] + (share * (Chances[above] - Chances[above - 1]));
    }

    internal override string? Problem() => Scores.IsDefaultOrEmpty || Chances.IsDefault || Scores.Length != Chances.Length
        || !Scores.All(double.IsFinite) || !Scores.Order().SequenceEqual(Scores)
        || !Chances.All(chance => chance is >= 0 and <= 1) || !Chances.Order().SequenceEqual(Chances)
        ? "An isotonic curve is not one of rising scores and chances in 0 … 1 that never fall."
        : null;

    /// <summary>
    /// Pools neighbours until no pool has a smaller share of yes than the one before it. Each pool is kept by its first and last score. Chances stay 1 / (n + 2) away from 0 and 1, with n
    /// the weight of all outcomes: what never came of n may come of the next.
    /// </summary>
    /// <param name="scores">The scores.</param>
    /// <param name="outcomes">By score, whether it came to a yes.</param>
    /// <param name="weights">By score, a positive weight, about 1; empty where all weigh the same.</param>
    /// <exception cref="ArgumentException">There are no outcomes, or not as many as scores, or a weight is not positive.</exception>
    public static IsotonicCalibration Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> weights = default)
    {
        Outcomes.Require(scores, outcomes, weights);
        var (sorted, counts) = (scores.ToArray(), Outcomes.Weights(weights, scores.Length));
        var answers = new (double Yes, double Count)[sorted.Length];
        for (var row = 0; row < answers.Length; row++)
            answers[row] = (outcomes[row] ? counts[row] : 0, counts[row]);
        Array.Sort(sorted, answers);
        var pools = new List<Pool>();
        for (var row = 0; row < sorted.Length; row++)
        {
            var pool = new Pool(sorted[row], sorted[row], answers[row].Yes, answers[row].Count);
            while (pools.Count > 0 && pools[^1].MustTake(pool))
            {
                pool = pools[^1].With(pool);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        return OfKnots([.. pools.SelectMany(pool => pool.Knots)], 1 / (counts.Sum() + 2));
    }

    private static IsotonicCalibration OfKnots((double Score, double Chance)[] knots, double doubt) =>
        new([.. knots.Select(knot => knot.Score)], [.. knots.Select(knot => Math.Clamp(knot.Chance, doubt, 1 - doubt))]);

    private readonly record struct Pool(double First, double Last, double Yes, double Count)
    {
        public IEnumerable<(double Score, double Chance)> Knots => First == Last ? [(First, Yes / Count)] : [(First, Yes / Count), (Last, Yes / Count)];

        // Equal scores must share a chance, whatever their outcomes.
        public bool MustTake(Pool next) => Last == next.First || Yes * next.Count >= next.Yes * Count;

        public Pool With(Pool next) => new(First, next.Last, Yes + next.Yes, Count + next.Count);
    }
}
