using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Sums a leaf's gradients into the bins of features, four features at a time so that their additions need not wait for one another.</summary>
internal static class HistogramFill
{
    public const int Together = 4;

    /// <summary>Fills the histogram of up to four features.</summary>
    /// <param name="histogram">To be filled.</param>
    /// <param name="data">The rows' bins.</param>
    /// <param name="features">The features, by their place in the data.</param>
    /// <param name="leaf">The examples.</param>
    public static void Fill(Histogram histogram, TrainingData data, ReadOnlySpan<int> features, LeafExamples leaf)
    {
        foreach (var feature in features)
            histogram.Clear(feature);
        if (features.Length == Together)
        {
            FillFour(histogram, data, features, leaf.Rows, leaf.Packed);
        }
        else
        {
            foreach (var feature in features)
                FillOne(histogram.SumsOf(feature), data.Features[feature].Bins, leaf.Rows, leaf.Packed);
        }

        if (leaf.Weights.IsEmpty)
            return;
        foreach (var feature in features)
            FillWeights(histogram.WeightsOf(feature), data.Features[feature].Bins, leaf.Rows, leaf.Weights);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void FillFour(
        Histogram histogram, TrainingData data, ReadOnlySpan<int> features, ReadOnlySpan<int> rows, ReadOnlySpan<long> packed)
    {
        fixed (long* sums0 = histogram.SumsOf(features[0]), sums1 = histogram.SumsOf(features[1]))
        fixed (long* sums2 = histogram.SumsOf(features[2]), sums3 = histogram.SumsOf(features[3]))
        fixed (byte* bins0 = data.Features[features[0]].Bins, bins1 = data.Features[features[1]].Bins)
        fixed (byte* bins2 = data.Features[features[2]].Bins, bins3 = data.Features[features[3]].Bins)
        fixed (int* row = rows)
        fixed (long* value = packed)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                nint at = row[i];
                var one = value[i];
                sums0[bins0[at]] += one;
                sums1[bins1[at]] += one;
                sums2[bins2[at]] += one;
                sums3[bins3[at]] += one;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillOne(Span<long> sums, byte[] bins, ReadOnlySpan<int> rows, ReadOnlySpan<long> packed)
    {
        for (var i = 0; i < rows.Length; i++)
            sums[bins[rows[i]]] += packed[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillWeights(Span<double> sums, byte[] bins, ReadOnlySpan<int> rows, ReadOnlySpan<float> weights)
    {
        for (var i = 0; i < rows.Length; i++)
            sums[bins[rows[i]]] += weights[i];
    }
}
