using Matching.Graph;

namespace Matching.Candidates;

/// <summary>
/// Sums at a few of many positions, in a column as long as all of them beside a list of those touched (the sparse accumulator of Gilbert, Moler and Schreiber 1992).
/// Adding is a single access to memory, where a <see cref="SparseVector"/> makes three that wait for each other; in return it holds 4 bytes for every position.
/// Reused, not thread safe.
/// </summary>
internal sealed class SparseAccumulator
{
    // 0 wherever nothing was added.
    private float[] sums = [];
    private int[] touched = [];
    private int count;

    /// <summary>Positions in the order in which they were first touched.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(..count);

    public float this[int position] => sums[position];

    /// <summary>Sets all sums to 0, for positions below <paramref name="length"/>.</summary>
    public void Reset(int length)
    {
        foreach (var position in Touched)
            sums[position] = 0;
        count = 0;
        if (sums.Length < length)
            sums = LargePages.Of<float>(length);
    }

    /// <summary>Hints that a position will be asked for soon.</summary>
    public void Prefetch(int position) => Graph.Prefetch.Element(sums, position);

    /// <summary>Adds weights, each times a factor, at their positions. Positive throughout.</summary>
    public void Add(ReadOnlySpan<int> positions, ReadOnlySpan<float> weights, float factor)
    {
        // One more, for a write without a branch may reach behind the last.
        if (touched.Length <= count + positions.Length)
            Array.Resize(ref touched, Math.Max(2 * touched.Length, count + positions.Length + 1));
        weights = weights[..positions.Length];
        for (var entry = 0; entry < positions.Length; entry++)
        {
            ref var sum = ref sums[positions[entry]];
            touched[count] = positions[entry];
            // Without a branch: who comes for the first time cannot be foretold.
            count += sum == 0 ? 1 : 0;
            sum += factor * weights[entry];
        }
    }
}
