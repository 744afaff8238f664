namespace Matching.Candidates;

/// <summary>Picks the positions with the largest values, the lower position among equals, in time proportional to how many there are. Reused.</summary>
internal sealed class LargestSelection
{
    private const int TriedPerKept = 2;

    private const int LongEnoughToSample = 1_024;
    private const int SampleSize = 64;

    // About two standard deviations of how many of a sample are among those sought, where these are a tenth.
    private const int SampleMargin = 4;

    private ulong[] keys = [];

    /// <summary>At most <paramref name="most"/> of the admitted positions, in no particular but always the same order.</summary>
    public ReadOnlySpan<ulong> Of(ReadOnlySpan<int> positions, ReadOnlySpan<float> values, CandidateFilter filter, int most)
    {
        if (keys.Length < positions.Length)
            keys = new ulong[Math.Max(positions.Length, 2 * keys.Length)];
        for (var entry = 0; entry < positions.Length; entry++)
            keys[entry] = KeyOf(values[entry], positions[entry]);
        return Of(keys.AsSpan(..positions.Length), filter, most);
    }

    /// <summary>The same of keys at hand, which it puts into another order.</summary>
    public static ReadOnlySpan<ulong> Of(Span<ulong> keys, CandidateFilter filter, int most)
    {
        var kept = 0;
        // To ask who is admitted costs more than to find the largest, and most of those are.
        for (var (tried, more) = (0, 0); kept < most && tried < keys.Length; tried += more)
        {
            more = Math.Min(keys.Length - tried, TriedPerKept * most);
            Select(keys[tried..], more);
            kept = Admit(keys, kept, keys.Slice(tried, more), filter);
        }
        Select(keys[..kept], most);
        return keys[..Math.Min(kept, most)];
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
            var larger = Partition(keys, keys.Length < LongEnoughToSample ? keys.Length / 2 : SampledPivot(keys, most));
            if (larger >= most)
            {
                keys = keys[..larger];
                continue;
            }

            keys = keys[(larger + 1)..];
            most -= larger + 1;
        }
    }

    // Those admitted are added to the kept ones, which end before.
    private static int Admit(Span<ulong> kept, int count, ReadOnlySpan<ulong> tried, CandidateFilter filter)
    {
        foreach (var key in tried)
            filter.Prefetch(PositionOf(key));
        foreach (var key in tried)
        {
            if (filter.Admits(PositionOf(key)))
                kept[count++] = key;
        }
        return count;
    }

    // One a little below the last that is sought, so that hardly anything is left to do after one pass (after Floyd and Rivest 1975).
    private static int SampledPivot(Span<ulong> keys, int most)
    {
        Span<ulong> sample = stackalloc ulong[SampleSize];
        Span<int> positions = stackalloc int[SampleSize];
        for (var i = 0; i < SampleSize; i++)
        {
            positions[i] = (int)((long)i * keys.Length / SampleSize);
            sample[i] = keys[positions[i]];
        }

        sample.Sort(positions);
        var below = (int)((long)SampleSize * most / keys.Length) + SampleMargin;
        return positions[Math.Max(0, SampleSize - 1 - below)];
    }

    private static int Partition(Span<ulong> keys, int at)
    {
        var pivot = keys[at];
        keys[at] = keys[^1];
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
