namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>A feature as bins, by row.</summary>
/// <param name="Index">The feature's place in the vector.</param>
/// <param name="UpperBounds">By bin, the largest value in it.</param>
/// <param name="Bins">By row; empty when there is one bin only.</param>
internal sealed record BinnedFeature(int Index, double[] UpperBounds, byte[] Bins)
{
    /// <summary>Bins the values of a feature, finite and by row.</summary>
    public static BinnedFeature Of(int index, float[] values, int minimumPerLeaf)
    {
        var order = ValueOrder.Of(values);
        var (distinct, counts) = Count(values, order);
        var bounds = BinBounds.Find(distinct, counts, minimumPerLeaf);
        return new(index, bounds, bounds.Length > 1 ? BinsOf(values, order, bounds) : []);
    }

    /// <summary>The threshold of a split that sends the bins up to this one left.</summary>
    public float Threshold(int bin) => (float)UpperBounds[bin];

    private static (List<float> Distinct, List<int> Counts) Count(float[] values, int[] order)
    {
        var (distinct, counts) = (new List<float>(), new List<int>());
        foreach (var row in order)
        {
            if (distinct.Count > 0 && distinct[^1] == values[row])
            {
                counts[^1]++;
                continue;
            }

            distinct.Add(values[row]);
            counts.Add(1);
        }

        return (distinct, counts);
    }

    private static byte[] BinsOf(float[] values, int[] order, double[] bounds)
    {
        var bins = new byte[values.Length];
        var bin = 0;
        foreach (var row in order)
        {
            while (values[row] > bounds[bin])
                bin++;
            bins[row] = (byte)bin;
        }

        return bins;
    }
}
