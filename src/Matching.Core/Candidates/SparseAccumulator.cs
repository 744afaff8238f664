using System.Numerics;

namespace Matching.Candidates;

/// <summary>
/// Sums at a few of many positions, by open addressing with the position beside its sum: adding is a single access to memory, and to memory that stays in the cache
/// however many positions there are. Thousands of additions a question are worth it; for fewer, <see cref="SparseVector"/> can be asked for more. Reused, not thread safe.
/// </summary>
internal sealed class SparseAccumulator
{
    private const int FewestSlots = 128;

    // A slot holds a position + 1 above its sum, so that 0 is an empty slot.
    private ulong[] slots = new ulong[FewestSlots];
    private int[] touched = [];
    private int bits = BitOperations.Log2(FewestSlots);

    /// <summary>How many positions were touched.</summary>
    public int Count { get; private set; }

    /// <summary>The sum at a position, 0 where nothing was added.</summary>
    public float this[int position] => SumIn(slots[SlotOf(position)]);

    /// <summary>Sets all sums to 0, and makes room for as many positions as are expected; more may come.</summary>
    public void Reset(int expected)
    {
        slots.AsSpan(..(1 << bits)).Clear();
        Count = 0;
        bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestSlots, 2 * expected)));
        if (slots.Length < 1 << bits)
            slots = new ulong[1 << bits];
    }

    /// <summary>Adds weights, each times a factor, at their positions. Positive throughout.</summary>
    public void Add(ReadOnlySpan<int> positions, ReadOnlySpan<float> weights, float factor)
    {
        MakeRoomFor(positions.Length);
        weights = weights[..positions.Length];
        var count = Count;
        for (var entry = 0; entry < positions.Length; entry++)
        {
            var slot = SlotOf(positions[entry]);
            var held = slots[slot];
            touched[count] = slot;
            // Without a branch: who comes for the first time cannot be foretold.
            count += held == 0 ? 1 : 0;
            slots[slot] = Packed(positions[entry], SumIn(held) + (factor * weights[entry]));
        }
        Count = count;
    }

    /// <summary>The entry-th position touched, of <see cref="Count"/>, and its sum.</summary>
    public (int Position, float Sum) At(int entry)
    {
        var held = slots[touched[entry]];
        return ((int)(held >> 32) - 1, SumIn(held));
    }

    private static ulong Packed(int position, float sum) => ((ulong)(uint)(position + 1) << 32) | BitConverter.SingleToUInt32Bits(sum);

    private static float SumIn(ulong held) => BitConverter.UInt32BitsToSingle((uint)held);

    // The slot of the position, or the empty one where it would be.
    private int SlotOf(int position)
    {
        var mask = (1 << bits) - 1;
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, section 6.4).
        var slot = (int)(((uint)position * 0x9E3779B9u) >> (32 - bits));
        // Both are looked at in any case, so that there is one branch, which is seldom taken.
        while (slots[slot] is var held && (held != 0) & ((int)(held >> 32) != position + 1))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void MakeRoomFor(int more)
    {
        // One more, for a write without a branch may reach behind the last.
        if (touched.Length <= Count + more)
            Array.Resize(ref touched, Math.Max(2 * touched.Length, Count + more + 1));
        if (2 * (Count + more) <= 1 << bits)
            return;
        var (positions, sums) = (new int[Count], new float[Count]);
        for (var entry = 0; entry < positions.Length; entry++)
            (positions[entry], sums[entry]) = At(entry);
        Reset(Count + more);
        Add(positions, sums, 1);
    }
}
