using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Rows by rising value of a feature: a radix sort of the numbers' bits, eleven at a time.</summary>
internal static class ValueOrder
{
    private const int Digits = 1 << 11;

    /// <param name="values">By row; finite.</param>
    public static int[] Of(ReadOnlySpan<float> values)
    {
        var keys = new uint[values.Length];
        for (var row = 0; row < keys.Length; row++)
            keys[row] = Key(values[row]);
        var (order, next) = (new int[keys.Length], new int[keys.Length]);
        for (var row = 0; row < order.Length; row++)
            order[row] = row;
        for (var shift = 0; shift < 32; shift += 11)
        {
            Pass(keys, shift, order, next);
            (order, next) = (next, order);
        }

        return order;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pass(uint[] keys, int shift, int[] from, int[] to)
    {
        Span<int> starts = stackalloc int[Digits + 1];
        starts.Clear();
        foreach (var key in keys)
            starts[(int)((key >> shift) & (Digits - 1)) + 1]++;
        for (var digit = 1; digit <= Digits; digit++)
            starts[digit] += starts[digit - 1];
        foreach (var row in from)
            to[starts[(int)((keys[row] >> shift) & (Digits - 1))]++] = row;
    }

    // Bits that rise with the value; both zeros are one.
    private static uint Key(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value + 0f);
        return (bits & 0x8000_0000) == 0 ? bits | 0x8000_0000 : ~bits;
    }
}
