using System.Runtime.InteropServices;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>The upper bounds of a feature's bins; the last is infinite.</summary>
internal static class BinBounds
{
    public const int MaxBins = 255;

    private static readonly double[] OneBin = [double.PositiveInfinity];

    /// <summary>Bounds halfway between values, of bins of one value or, where values are too many, of about equal mass.</summary>
    /// <param name="distinct">The values that occur, rising.</param>
    /// <param name="counts">How often each does.</param>
    /// <param name="minimumPerLeaf">A feature that no bound can divide into two parts of so many values gets one bin.</param>
    public static double[] Find(List<float> distinct, List<int> counts, int minimumPerLeaf)
    {
        if (!IsDivisible(counts, minimumPerLeaf))
            return OneBin;
        var starts = distinct.Count <= MaxBins
            ? [.. Enumerable.Range(0, distinct.Count + 1)]
            : EqualMassBins.Divide(CollectionsMarshal.AsSpan(counts), MaxBins);
        var bounds = new double[starts.Length - 1];
        for (var bin = 0; bin < bounds.Length - 1; bin++)
            bounds[bin] = Between(distinct[starts[bin + 1] - 1], distinct[starts[bin + 1]]);
        bounds[^1] = double.PositiveInfinity;
        return bounds;
    }

    private static bool IsDivisible(List<int> counts, int minimumPerLeaf)
    {
        var (below, total) = (0, counts.Sum());
        foreach (var count in counts)
        {
            below += count;
            if (below >= minimumPerLeaf)
                return total - below >= Math.Max(minimumPerLeaf, 1);
        }

        return false;
    }

    private static double Between(double a, double b)
    {
        var middle = (a / 2) + (b / 2);
        return a < middle ? middle : b;
    }
}
