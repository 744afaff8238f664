using System.Collections.Immutable;
using Matching.Learning.Regression;

namespace Matching.Learning.Acceptance;

/// <summary>
/// P(A says yes to B): log odds = mean + A's side + A's selectivity + B's appeal + features of the pair; a Rasch model with covariates, whose person effects are drawn
/// towards 0 as far as few decisions tell of them (De Boeck and Wilson 2004). A person or a side that was not learned from has the effect 0.
/// </summary>
public sealed class AcceptanceModel
{
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
        var rows = new SparseRows(layout.Count);
        foreach (var decision in decisions)
            rows.Add(layout.RowOf(decision));
        return new(layout, LogisticRegression.Fit(rows, [.. accepted.Select(yes => yes ? 1.0 : 0.0)], layout.Prior(parameters)));
    }

    /// <summary>Log odds of a yes.</summary>
    /// <exception cref="ArgumentException">The decision has another number of features.</exception>
    public double LogOdds(Decision decision)
    {
        var sum = 0.0;
        foreach (var (column, value) in columns.RowOf(decision))
            sum += coefficients[column] * value;
        return sum;
    }
}
