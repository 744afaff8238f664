namespace Matching.Candidates;

/// <summary>Picks the positions with the largest values, the lower position among equals, in time proportional to how many there are. Reused.</summary>
internal sealed class LargestSelection
{
    private ulong[] keys = [];

    /// <summary>At most <paramref name="most"/> of the admitted positions, in no particular but always the same order.</summary>
    public ReadOnlySpan<ulong> Of(SparseVector values, CandidateFilter filter, int most)
    {
        if (keys.Length < values.Touched.Length)
            keys = new ulong[values.Touched.Length];
        var count = 0;
        foreach (var position in values.Touched)
        {
            // The bits of positive floats are in the order of the floats.
            if (filter.Admits(position))
                keys[count++] = ((ulong)BitConverter.SingleToUInt32Bits(values[position]) << 32) | ~(uint)position;
        }

        if (count > most)
            Select(keys.AsSpan(..count), most);
        return keys.AsSpan(..Math.Min(count, most));
    }

    /// <summary>The position that a key stands for.</summary>
    public static int PositionOf(ulong key) => (int)~(uint)key;

    // Quickselect: afterwards the first `most` keys are the largest.
    private static void Select(Span<ulong> keys, int most)
    {
        while (keys.Length > most && most > 0)
        {
            var larger = Partition(keys);
            if (larger >= most)
            {
                keys = keys[..larger];
                continue;
            }

            keys = keys[(larger + 1)..];
            most -= larger + 1;
        }
    }

    private static int Partition(Span<ulong> keys)
    {
        var middle = keys.Length / 2;
        var pivot = keys[middle];
        keys[middle] = keys[^1];
        var larger = 0;
        for (var i = 0; i < keys.Length - 1; i++)
        {
            if (keys[i] <= pivot)
                continue;
            (keys[i], keys[larger]) = (keys[larger], keys[i]);
            larger++;
        }

        keys[^1] = keys[larger];
        keys[larger] = pivot;
        return larger;
    }
}
