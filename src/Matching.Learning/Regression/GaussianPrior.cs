using System.Collections.Immutable;

namespace Matching.Learning.Regression;

/// <summary>A normal prior of mean 0 on the coefficients of a regression, as its inverse covariance: a diagonal, and couplings between pairs.</summary>
/// <param name="precisions">By coefficient, 1 / variance; 0 leaves it free.</param>
/// <param name="couplings">Off-diagonal entries, each pair once; the whole must be positive semidefinite.</param>
public sealed class GaussianPrior(ImmutableArray<double> precisions, ImmutableArray<(int One, int Other, double Precision)> couplings = default)
{
    private readonly ImmutableArray<(int One, int Other, double Precision)> couplings = couplings.IsDefault ? [] : couplings;

    /// <summary>By coefficient, 1 / variance.</summary>
    public ImmutableArray<double> Precisions => precisions;

    /// <summary>Adds to <paramref name="result"/> the inverse covariance times a vector.</summary>
    public void AddProduct(ReadOnlySpan<double> vector, Span<double> result)
    {
        for (var at = 0; at < vector.Length; at++)
            result[at] += precisions[at] * vector[at];
        foreach (var (one, other, precision) in couplings)
        {
            result[one] += precision * vector[other];
            result[other] += precision * vector[one];
        }
    }
}
