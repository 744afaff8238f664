using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Per feature and bin, the sum of a leaf's packed gradients and, where examples have weights, of those.</summary>
internal sealed class Histogram(int features, bool weighted)
{
    private const int Bins = BinBounds.MaxBins + 1;

    private readonly long[] _sums = new long[features * Bins];
    private readonly double[]? _weights = weighted ? new double[features * Bins] : null;

    public Span<long> SumsOf(int feature) => _sums.AsSpan(feature * Bins, Bins);

    /// <summary>Empty where examples have no weights.</summary>
    public Span<double> WeightsOf(int feature) => _weights is null ? [] : _weights.AsSpan(feature * Bins, Bins);

    public void Clear(int feature)
    {
        SumsOf(feature).Clear();
        WeightsOf(feature).Clear();
    }

    /// <summary>Takes away what another histogram has of a feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Subtract(Histogram other, int feature)
    {
        var sums = SumsOf(feature);
        var weights = WeightsOf(feature);
        ReadOnlySpan<long> otherSums = other.SumsOf(feature);
        ReadOnlySpan<double> otherWeights = other.WeightsOf(feature);
        for (var bin = 0; bin < sums.Length; bin++)
            sums[bin] -= otherSums[bin];
        for (var bin = 0; bin < weights.Length; bin++)
            weights[bin] -= otherWeights[bin];
    }
}
