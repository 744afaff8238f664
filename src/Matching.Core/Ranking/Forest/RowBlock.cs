using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matching.Ranking.Forest;

/// <summary>
/// The bins of 64 rows, column by column. Bins are kept 128 too low, as signed bytes, which is how vectors compare them.
/// </summary>
internal sealed class RowBlock(ThresholdTable table, int featureCount)
{
    public const int Rows = 64;

    private const int Offset = 128;

    private readonly FeatureThresholds[] features = [.. table.Features];

    /// <summary>Number of bytes of a block.</summary>
    public int Size { get; } = table.ColumnCount * Rows;

    /// <summary>The signed byte for bin or threshold number, four times over.</summary>
    public static int Code(int number) => (byte)(number - Offset) * 0x0101_0101;

    /// <summary>Bins the rows; a block that is not full repeats the last row.</summary>
    /// <param name="rows">1 … 64 rows, one after the other.</param>
    /// <param name="bins">To be filled.</param>
    public void Bin(ReadOnlySpan<float> rows, Span<sbyte> bins)
    {
        var last = (rows.Length / featureCount) - 1;
        foreach (var feature in features)
        {
            for (var half = 0; half < Rows; half += Vector256<sbyte>.Count)
            {
                var ranks = Search(rows, feature, half, last);
                for (var column = 0; column < feature.ColumnCount; column++)
                {
                    var low = Vector256.Narrow(Code(ranks.First, column), Code(ranks.Second, column));
                    var high = Vector256.Narrow(Code(ranks.Third, column), Code(ranks.Fourth, column));
                    Vector256.Narrow(low, high).StoreUnsafe(ref bins[((feature.FirstColumn + column) * Rows) + half]);
                }
            }
        }
    }

    // How many thresholds are below the values of 32 rows; all of them for a value that is none. The four searches wait for memory together.
    private unsafe (Vector256<int> First, Vector256<int> Second, Vector256<int> Third, Vector256<int> Fourth) Search(
        ReadOnlySpan<float> rows, FeatureThresholds feature, int from, int last)
    {
        fixed (float* values = rows, thresholds = feature.Padded)
        {
            var own = values + feature.Feature;
            var (value0, value1) = (Gather(own, from, last), Gather(own, from + 8, last));
            var (value2, value3) = (Gather(own, from + 16, last), Gather(own, from + 24, last));
            var (below0, below1, below2, below3) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
            for (var half = feature.SearchSize / 2; half > 0; half /= 2)
            {
                below0 = Advance(value0, below0, thresholds, half);
                below1 = Advance(value1, below1, thresholds, half);
                below2 = Advance(value2, below2, thresholds, half);
                below3 = Advance(value3, below3, thresholds, half);
            }

            var all = Vector256.Create(feature.Count);
            return (Vector256.Min(below0, all), Vector256.Min(below1, all), Vector256.Min(below2, all), Vector256.Min(below3, all));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe Vector256<float> Gather(float* values, int from, int last) => Avx2.GatherVector256(
        values, Vector256.Min(Vector256<int>.Indices + Vector256.Create(from), Vector256.Create(last)) * featureCount, sizeof(float));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<int> Advance(Vector256<float> value, Vector256<int> below, float* thresholds, int half)
    {
        var threshold = Avx2.GatherVector256(thresholds + half - 1, below, sizeof(float));
        return below + Vector256.AndNot(Vector256.Create(half), Vector256.LessThanOrEqual(value, threshold).AsInt32());
    }

    private static Vector256<int> Code(Vector256<int> ranks, int column) =>
        Vector256.Clamp(ranks - Vector256.Create(column * ThresholdTable.ColumnSize), Vector256<int>.Zero, Vector256.Create(ThresholdTable.ColumnSize)) - Vector256.Create(Offset);
}
