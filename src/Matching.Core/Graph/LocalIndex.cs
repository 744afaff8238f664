using System.Numerics;

namespace Matching.Graph;

/// <summary>
/// Numbers a few of many nodes 0, 1, 2 … in the order in which they come, by open addressing: what a question touches stays together in the cache, and no
/// question holds memory of the size of the network. Reused, not thread safe.
/// </summary>
internal sealed class LocalIndex
{
    private const int FewestSlots = 128;

    // A slot holds a node above its number + 1, so that 0 is an empty slot.
    private ulong[] slots = new ulong[FewestSlots];
    private int[] nodes = new int[FewestSlots / 2];
    private int bits = BitOperations.Log2(FewestSlots);

    /// <summary>How many nodes have a number.</summary>
    public int Count { get; private set; }

    /// <summary>The nodes by number.</summary>
    public ReadOnlySpan<int> Nodes => nodes.AsSpan(..Count);

    /// <summary>Forgets all nodes and makes room for as many as are expected; more may come.</summary>
    public void Reset(int expected = 0)
    {
        slots.AsSpan(..(1 << bits)).Clear();
        Count = 0;
        bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestSlots, 2 * expected)));
        if (slots.Length < 1 << bits)
            slots = new ulong[1 << bits];
        if (nodes.Length < 1 << (bits - 1))
            nodes = new int[1 << (bits - 1)];
    }

    /// <summary>The number of a node; −1 where it has none.</summary>
    public int Find(int node) => (int)(uint)slots[SlotOf(node)] - 1;

    /// <summary>The number of a node, a new one where it has none.</summary>
    public int Add(int node)
    {
        ref var slot = ref slots[SlotOf(node)];
        // 1 where the slot is empty. Without a branch: who comes for the first time cannot be foretold, and a wrong guess costs more than all the rest.
        var isNew = (int)((slot - 1) >> 63);
        var number = (int)(uint)slot - 1 + (isNew * (Count + 1));
        slot = Packed(node, number + 1);
        nodes[number] = node;
        Count += isNew;
        // At most half full, so that a search ends soon.
        if (Count == 1 << (bits - 1))
            Grow();
        return number;
    }

    private static ulong Packed(int node, int numberAndOne) => ((ulong)(uint)node << 32) | (uint)numberAndOne;

    // The slot of the node, or the empty one where it would be.
    private int SlotOf(int node)
    {
        var mask = (1 << bits) - 1;
        var slot = FirstSlotOf(node);
        // Both are looked at in any case, so that there is one branch, which is hardly ever taken.
        while (slots[slot] is var held && (held != 0) & ((int)(held >> 32) != node))
            slot = (slot + 1) & mask;
        return slot;
    }

    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, section 6.4).
    private int FirstSlotOf(int node) => (int)(((uint)node * 0x9E3779B9u) >> (32 - bits));

    private void Grow()
    {
        slots.AsSpan(..(1 << bits)).Clear();
        bits++;
        if (slots.Length < 1 << bits)
            slots = new ulong[1 << bits];
        Array.Resize(ref nodes, Math.Max(nodes.Length, 1 << (bits - 1)));
        for (var number = 0; number < Count; number++)
            slots[SlotOf(nodes[number])] = Packed(nodes[number], number + 1);
    }
}
