using System.Collections.Immutable;
using Matching.Learning.Regression;

namespace Matching.Learning.Acceptance;

/// <summary>
/// P(A says yes to B): log odds = mean + A's side + A's selectivity + features of A and of the pair + (1 + A's deference) × B's standing, which is B's appeal and what is known of B. A Rasch model
/// with covariates, whose person effects are drawn towards 0 as far as few decisions tell of them (De Boeck and Wilson 2004), and in which people differ in how much they go by what all go by, as items
/// do in discrimination (Birnbaum 1968). A person or a side that was not learned from has the effect 0.
/// </summary>
public sealed class AcceptanceModel
{
    private const int MostRounds = 10;
    // Of a coefficient, in log odds; what is left then is far below what is known of anybody.
    private const double SmallestChange = 0.05;

    private readonly AcceptanceColumns columns;
    private readonly ImmutableArray<double> coefficients;

    private AcceptanceModel(AcceptanceColumns columns, ImmutableArray<double> coefficients) => (this.columns, this.coefficients) = (columns, coefficients);

    /// <summary>Learns from decisions.</summary>
    /// <param name="decisions">With as many features each.</param>
    /// <param name="accepted">By decision, whether it was a yes.</param>
    /// <param name="parameters">How strong the priors are.</param>
    /// <exception cref="ArgumentException">There are no decisions, or not as many as answers, or their features differ in number.</exception>
    public static AcceptanceModel Fit(IReadOnlyList<Decision> decisions, IReadOnlyList<bool> accepted, AcceptanceParameters parameters)
    {
        if (decisions.Count == 0 || decisions.Count != accepted.Count)
            throw new ArgumentException($"{decisions.Count} decisions for {accepted.Count} answers; there must be as many, and at least one.", nameof(accepted));
        var layout = AcceptanceColumns.Of(decisions);
        double[] labels = [.. accepted.Select(yes => yes ? 1.0 : 0.0)];
        ImmutableArray<double> fitted = [.. new double[layout.Count]];
        // Gauss and Newton: the product of deference and standing is taken for linear near what was found last, where nobody defers at first.
        for (var (round, change) = (0, double.MaxValue); round < MostRounds && change > SmallestChange; round++)
        {
            var next = FitNear(fitted, layout, decisions, labels, parameters);
            change = next.Zip(fitted, (one, other) => Math.Abs(one - other)).Max();
            fitted = next;
        }

        return new(layout, fitted);
    }

    /// <summary>Log odds of a yes.</summary>
    /// <exception cref="ArgumentException">The decision has another number of features.</exception>
    public double LogOdds(Decision decision) => columns.LogOdds(decision, coefficients);

    private static ImmutableArray<double> FitNear(
        ImmutableArray<double> near, AcceptanceColumns layout, IReadOnlyList<Decision> decisions, double[] labels, AcceptanceParameters parameters)
    {
        var (rows, offsets) = (new SparseRows(layout.Count), new double[decisions.Count]);
        for (var number = 0; number < offsets.Length; number++)
        {
            var linear = layout.Linearised(decisions[number], near);
            rows.Add(linear.Row);
            offsets[number] = linear.Offset;
        }

        return LogisticRegression.Fit(rows, labels, layout.Prior(parameters), offsets: offsets, start: near.AsSpan());
    }
}
