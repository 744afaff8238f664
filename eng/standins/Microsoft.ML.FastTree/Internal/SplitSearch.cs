using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Finds the best bin at which to divide a leaf by a feature: the one at which the sum of both sides' (sum of gradients)² / weight is largest.</summary>
internal sealed class SplitSearch(GradientPacking packing, int minimumPerLeaf)
{
    // Keeps weights from zero, where all of a side's examples have none.
    private const double Epsilon = 1e-10;

    public Split Find(Histogram histogram, int feature, int bins, LeafTotals leaf)
    {
        Span<double> sums = stackalloc double[BinBounds.MaxBins + 1];
        Span<double> masses = stackalloc double[BinBounds.MaxBins + 1];
        var weights = histogram.WeightsOf(feature);
        var (first, last) = Accumulate(histogram.SumsOf(feature), weights, bins, packing.CountOf(leaf.Packed), sums, masses);
        if (first > last)
            return Split.None;
        var (gradient, mass) = (packing.GradientOf(leaf.Packed), weights.IsEmpty ? packing.CountOf(leaf.Packed) : leaf.Weight + (2 * Epsilon));
        var (bin, best) = Best(sums, masses, first, last, gradient, mass);
        return new(feature, bin, best - (gradient * gradient / mass));
    }

    // What lies above each bin, down to the last bin that leaves enough below; returns the bins that leave enough on both sides.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int First, int Last) Accumulate(
        ReadOnlySpan<long> histogram, ReadOnlySpan<double> weights, int bins, int total, Span<double> sums, Span<double> masses)
    {
        var (first, last) = (bins - 1, -1);
        var (sum, mass) = (0L, Epsilon);
        for (var bin = bins - 2; bin >= 0; bin--)
        {
            sum += histogram[bin + 1];
            mass += weights.IsEmpty ? 0 : weights[bin + 1];
            var count = packing.CountOf(sum);
            if (total - count < minimumPerLeaf || count == total)
                break;
            if (count < minimumPerLeaf || count == 0)
                continue;
            sums[bin] = packing.GradientOf(sum);
            masses[bin] = weights.IsEmpty ? count : mass;
            (first, last) = (bin, Math.Max(last, bin));
        }

        return (first, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Bin, double Best) Best(ReadOnlySpan<double> sums, ReadOnlySpan<double> masses, int first, int last, double total, double mass)
    {
        var (bin, best) = (-1, double.NegativeInfinity);
        var to = last + 1;
        // From the top, so that among equals the highest bin wins.
        for (; to - first >= Vector256<double>.Count; to -= Vector256<double>.Count)
        {
            var from = to - Vector256<double>.Count;
            var above = Vector256.Create(sums[from..]);
            var weight = Vector256.Create(masses[from..]);
            var below = Vector256.Create(total) - above;
            var gain = (above * above / weight) + (below * below / (Vector256.Create(mass) - weight));
            if (!Vector256.GreaterThanAny(gain, Vector256.Create(best)))
                continue;
            for (var lane = Vector256<double>.Count - 1; lane >= 0; lane--)
                Keep(from + lane, gain[lane]);
        }

        while (--to >= first)
            Keep(to, (sums[to] * sums[to] / masses[to]) + ((total - sums[to]) * (total - sums[to]) / (mass - masses[to])));
        return (bin, best);

        void Keep(int at, double gain)
        {
            if (gain > best)
                (bin, best) = (at, gain);
        }
    }
}
