using System.Collections.Immutable;
using System.Numerics.Tensors;
using Matching.Ranking;

namespace Matching.Learning.Regression;

/// <summary>
/// Logistic regression with a normal prior on its coefficients. Finds the most likely ones by Newton's method, its steps solved by conjugate gradients and
/// halved where they go too far (Nocedal and Wright 2006, algorithm 7.1). Deterministic, on one thread.
/// </summary>
public sealed class LogisticRegression
{
    private const int MostSteps = 60;
    private const double SmallestGradient = 1e-7;

    private readonly SparseRows rows;
    private readonly double[] labels;
    private readonly double[] weights;
    private readonly double[] offsets;
    private readonly GaussianPrior prior;

    private LogisticRegression(SparseRows rows, double[] labels, double[] weights, double[] offsets, GaussianPrior prior) =>
        (this.rows, this.labels, this.weights, this.offsets, this.prior) = (rows, labels, weights, offsets, prior);

    /// <summary>The coefficients, by column.</summary>
    /// <param name="rows">What the log odds are a linear function of; an intercept is a column of ones.</param>
    /// <param name="labels">By row, the share of yes, 0 … 1.</param>
    /// <param name="prior">On the coefficients. Where it leaves some free, the rows must tell them.</param>
    /// <param name="weights">By row, how many rows it counts for, above 0; empty where each counts once.</param>
    /// <param name="offsets">By row, what its log odds have besides; empty for nothing.</param>
    /// <param name="start">By column, where to search first, which changes how long it takes and little else; empty for 0.</param>
    /// <exception cref="ArgumentException">The labels, the weights, the offsets, the start or the prior do not fit the rows.</exception>
    public static ImmutableArray<double> Fit(
        SparseRows rows,
        ReadOnlySpan<double> labels,
        GaussianPrior prior,
        ReadOnlySpan<double> weights = default,
        ReadOnlySpan<double> offsets = default,
        ReadOnlySpan<double> start = default)
    {
        if (labels.Length != rows.Count || labels.ContainsAnyExceptInRange(0, 1))
            throw new ArgumentException($"{rows.Count} rows need as many labels in 0 … 1.", nameof(labels));
        if (!weights.IsEmpty && weights.Length != rows.Count)
            throw new ArgumentException($"{weights.Length} weights for {rows.Count} rows.", nameof(weights));
        if (!offsets.IsEmpty && offsets.Length != rows.Count)
            throw new ArgumentException($"{offsets.Length} offsets for {rows.Count} rows.", nameof(offsets));
        if (!start.IsEmpty && start.Length != rows.Width)
            throw new ArgumentException($"A start of {start.Length} coefficients is none of {rows.Width}.", nameof(start));
        if (prior.Precisions.Length != rows.Width)
            throw new ArgumentException($"A prior on {prior.Precisions.Length} coefficients is none on {rows.Width}.", nameof(prior));
        return [.. new LogisticRegression(rows, labels.ToArray(), OrAll(weights, 1), OrAll(offsets, 0), prior).Run(start.IsEmpty ? new double[rows.Width] : start.ToArray())];

        double[] OrAll(ReadOnlySpan<double> given, double otherwise) => given.IsEmpty ? [.. Enumerable.Repeat(otherwise, rows.Count)] : given.ToArray();
    }

    private double[] Run(double[] coefficients)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var chances = Chances(coefficients);
            var downhill = Downhill(coefficients, chances);
            if (TensorPrimitives.Norm<double>(downhill) < SmallestGradient)
                break;
            var (direction, loss, length) = (Solve(downhill, chances), Loss(coefficients), 1.0);
            var next = Moved(coefficients, direction, length);
            while (Loss(next) > loss && length > 1e-4)
                next = Moved(coefficients, direction, length /= 2);
            coefficients = next;
        }

        return coefficients;
    }

    private double[] Odds(double[] coefficients)
    {
        var odds = new double[rows.Count];
        rows.Multiply(coefficients, odds);
        TensorPrimitives.Add<double>(odds, offsets, odds);
        return odds;
    }

    private double[] Chances(double[] coefficients)
    {
        var chances = Odds(coefficients);
        foreach (ref var chance in chances.AsSpan())
            chance = Logistic.Chance(chance);
        return chances;
    }

    // The gradient of the loss, with its sign turned.
    private double[] Downhill(double[] coefficients, double[] chances)
    {
        var (gradient, errors) = (new double[rows.Width], new double[rows.Count]);
        TensorPrimitives.Subtract<double>(chances, labels, errors);
        TensorPrimitives.Multiply<double>(errors, weights, errors);
        rows.AddWeighted(errors, gradient);
        prior.AddProduct(coefficients, gradient);
        TensorPrimitives.Negate<double>(gradient, gradient);
        return gradient;
    }

    private double Loss(double[] coefficients)
    {
        var (odds, weighted) = (Odds(coefficients), new double[rows.Width]);
        prior.AddProduct(coefficients, weighted);
        var loss = TensorPrimitives.Dot<double>(coefficients, weighted) / 2;
        for (var row = 0; row < odds.Length; row++)
            loss += weights[row] * (Math.Max(odds[row], 0) + Math.Log(1 + Math.Exp(-Math.Abs(odds[row]))) - (labels[row] * odds[row]));
        return loss;
    }

    private double[] Solve(double[] downhill, double[] chances)
    {
        var (solution, residual, direction) = (new double[rows.Width], downhill.ToArray(), downhill.ToArray());
        var left = TensorPrimitives.SumOfSquares<double>(residual);
        var enough = left * Math.Min(0.25, Math.Sqrt(left));
        for (var step = 0; step < 2 * rows.Width && left > enough; step++)
        {
            var curved = Curvature(direction, chances);
            var length = left / TensorPrimitives.Dot<double>(direction, curved);
            TensorPrimitives.MultiplyAdd<double>(direction, length, solution, solution);
            TensorPrimitives.MultiplyAdd<double>(curved, -length, residual, residual);
            var before = left;
            left = TensorPrimitives.SumOfSquares<double>(residual);
            TensorPrimitives.MultiplyAdd<double>(direction, left / before, residual, direction);
        }

        return solution;
    }

    // The Hessian of the loss times a vector.
    private double[] Curvature(double[] vector, double[] chances)
    {
        var (product, along) = (new double[rows.Width], new double[rows.Count]);
        rows.Multiply(vector, along);
        for (var row = 0; row < along.Length; row++)
            along[row] *= weights[row] * chances[row] * (1 - chances[row]);
        rows.AddWeighted(along, product);
        prior.AddProduct(vector, product);
        return product;
    }

    private static double[] Moved(double[] from, double[] direction, double length)
    {
        var to = new double[from.Length];
        TensorPrimitives.MultiplyAdd<double>(direction, length, from, to);
        return to;
    }
}
