using System.Numerics;
using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>
/// An example's gradient and a count of one in one whole number: the gradient, rounded to a fine grid, in the high bits, the count in the low ones. Sums of
/// such numbers are exact, whatever their order, and one addition does for both. The grid is as fine as the sum of all gradients' sizes allows.
/// </summary>
internal sealed class GradientPacking
{
    private readonly int _countBits;
    private readonly long _countMask;
    private double _step;

    public GradientPacking(int rows)
    {
        _countBits = 32 - BitOperations.LeadingZeroCount((uint)rows);
        _countMask = (1L << _countBits) - 1;
        Packed = new long[rows];
    }

    /// <summary>By row.</summary>
    public long[] Packed { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pack(float[] gradients)
    {
        var total = 0.0;
        foreach (var gradient in gradients)
            total += Math.Abs(gradient);
        // Two bits stay free, for the sign and for what rounding may add.
        _step = total > 0 ? Math.ScaleB(total, _countBits - 62) : 1;
        var perStep = 1 / _step;
        for (var row = 0; row < gradients.Length; row++)
            Packed[row] = ((long)Math.Round(gradients[row] * perStep) << _countBits) + 1;
    }

    public double GradientOf(long sum) => (sum >> _countBits) * _step;

    public int CountOf(long sum) => (int)(sum & _countMask);
}
