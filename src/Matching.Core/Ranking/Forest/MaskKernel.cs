using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matching.Ranking.Forest;

/// <summary>Runs a <see cref="MaskProgram"/> on a block of 64 rows with AVX2: no branch depends on the data.</summary>
internal static class MaskKernel
{
    // Number of the lowest bit of four, by their value; 255 for none.
    private static readonly Vector256<byte> LowestOfLow = TwiceOver(255, 0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0);

    private static readonly Vector256<byte> LowestOfHigh = TwiceOver(255, 4, 5, 4, 6, 4, 5, 4, 7, 4, 5, 4, 6, 4, 5, 4);

    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>Scores a block.</summary>
    /// <param name="program">The ensemble.</param>
    /// <param name="bins">The rows, as <see cref="RowBlock"/> bins them.</param>
    /// <param name="scores">64 scores, to be filled.</param>
    public static unsafe void Run(MaskProgram program, ReadOnlySpan<sbyte> bins, Span<double> scores)
    {
        scores.Clear();
        fixed (sbyte* columns = bins)
        fixed (MaskStep* steps = program.Steps)
        fixed (int* stepEnds = program.StepEnds)
        fixed (float* values = program.Values)
        fixed (double* sums = scores)
        {
            var (step, group) = (0, 0);
            foreach (var groupEnd in program.GroupEnds)
            {
                var firstGroup = group;
                var (leaves, moreLeaves) = (Vector256<byte>.AllBitsSet, Vector256<byte>.AllBitsSet);
                for (; group < groupEnd; group++)
                {
                    var (open, moreOpen) = (Vector256<byte>.AllBitsSet, Vector256<byte>.AllBitsSet);
                    for (; step < stepEnds[group]; step++)
                    {
                        var column = columns + steps[step].Offset;
                        var threshold = Vector256.Create(steps[step].Threshold).AsSByte();
                        var ruled = Vector256.Create(steps[step].Ruled).AsByte();
                        open = Vector256.AndNot(open, Vector256.GreaterThan(Vector256.Load(column), threshold).AsByte() & ruled);
                        moreOpen = Vector256.AndNot(moreOpen, Vector256.GreaterThan(Vector256.Load(column + 32), threshold).AsByte() & ruled);
                    }

                    var before = Vector256.Create((byte)((group - firstGroup) * MaskProgram.GroupSize));
                    leaves = Vector256.Min(leaves, Avx2.AddSaturate(Lowest(open), before));
                    moreLeaves = Vector256.Min(moreLeaves, Avx2.AddSaturate(Lowest(moreOpen), before));
                }

                var table = values + (firstGroup * MaskProgram.GroupSize);
                AddAll(sums, leaves, table, group - firstGroup);
                AddAll(sums + 32, moreLeaves, table, group - firstGroup);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void AddAll(double* sums, Vector256<byte> leaves, float* values, int groups)
    {
        var (low, high) = (leaves.GetLower(), leaves.GetUpper());
        Add(sums, low, values, groups);
        Add(sums + 8, Sse2.ShiftRightLogical128BitLane(low, 8), values, groups);
        Add(sums + 16, high, values, groups);
        Add(sums + 24, Sse2.ShiftRightLogical128BitLane(high, 8), values, groups);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Lowest(Vector256<byte> bits)
    {
        var nibble = Vector256.Create((byte)0x0F);
        var low = Avx2.Shuffle(LowestOfLow, bits & nibble);
        var high = Avx2.Shuffle(LowestOfHigh, (bits.AsUInt16() >>> 4).AsByte() & nibble);
        return Vector256.Min(low, high);
    }

    // Looks up the outputs of the first eight rows' leaves and adds them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Add(double* sums, Vector128<byte> leaves, float* values, int groups)
    {
        var leaf = Avx2.ConvertToVector256Int32(leaves);
        var value = Avx2.PermuteVar8x32(Vector256.Load(values), leaf);
        for (var group = 1; group < groups; group++)
        {
            var later = Avx2.PermuteVar8x32(Vector256.Load(values + (group * MaskProgram.GroupSize)), leaf);
            value = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(leaf, Vector256.Create(group * MaskProgram.GroupSize)).AsSingle(), later, value);
        }

        var (low, high) = Vector256.Widen(value);
        (Vector256.Load(sums) + low).Store(sums);
        (Vector256.Load(sums + 4) + high).Store(sums + 4);
    }

    private static Vector256<byte> TwiceOver(params ReadOnlySpan<byte> sixteen) => Vector256.Create(Vector128.Create(sixteen), Vector128.Create(sixteen));
}
