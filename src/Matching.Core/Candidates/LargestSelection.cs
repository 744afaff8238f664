namespace Matching.Candidates;

/// <summary>Picks the positions with the largest values, the lower position among equals, in time proportional to how many there are. Reused.</summary>
internal sealed class LargestSelection
{
    private const int TriedPerKept = 4;

    private ulong[] keys = [];

    /// <summary>At most <paramref name="most"/> of the admitted positions, in no particular but always the same order.</summary>
    public ReadOnlySpan<ulong> Of(ReadOnlySpan<int> positions, ReadOnlySpan<float> values, CandidateFilter filter, int most)
    {
        var count = KeysOf(positions, values);
        // To ask who is admitted costs more than to find the largest, and most of those are.
        var tried = Math.Min(count, TriedPerKept * most);
        Select(keys.AsSpan(..count), tried);
        var kept = Admitted(keys.AsSpan(..tried), filter);
        if (kept < most && tried < count)
            kept = Admitted(keys.AsSpan(..KeysOf(positions, values)), filter);
        Select(keys.AsSpan(..kept), most);
        return keys.AsSpan(..Math.Min(kept, most));
    }

    /// <summary>A key that is larger for a larger value, and for the lower position among equals. The value must not be negative.</summary>
    public static ulong KeyOf(float value, int position) => ((ulong)BitConverter.SingleToUInt32Bits(value) << 32) | ~(uint)position;

    /// <summary>The position that a key stands for.</summary>
    public static int PositionOf(ulong key) => (int)~(uint)key;

    /// <summary>Quickselect: afterwards the first <paramref name="most"/> keys are the largest, in some order.</summary>
    public static void Select(Span<ulong> keys, int most)
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

    private int KeysOf(ReadOnlySpan<int> positions, ReadOnlySpan<float> values)
    {
        if (keys.Length < positions.Length)
            keys = new ulong[Math.Max(positions.Length, 2 * keys.Length)];
        for (var entry = 0; entry < positions.Length; entry++)
            keys[entry] = KeyOf(values[entry], positions[entry]);
        return positions.Length;
    }

    private static int Admitted(Span<ulong> keys, CandidateFilter filter)
    {
        foreach (var key in keys)
            filter.Prefetch(PositionOf(key));
        var count = 0;
        foreach (var key in keys)
        {
            if (filter.Admits(PositionOf(key)))
                keys[count++] = key;
        }
        return count;
    }

    private static int Partition(Span<ulong> keys)
    {
        var middle = keys.Length / 2;
        var pivot = keys[middle];
        keys[middle] = keys[^1];
        var larger = 0;
        for (var i = 0; i < keys.Length - 1; i++)
        {
            // A swap for nothing costs less than a wrong guess at which keys are larger.
            var key = keys[i];
            (keys[i], keys[larger]) = (keys[larger], key);
            larger += key > pivot ? 1 : 0;
        }

        keys[^1] = keys[larger];
        keys[larger] = pivot;
        return larger;
    }
}
