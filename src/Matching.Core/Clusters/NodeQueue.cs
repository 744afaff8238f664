using Matching.Randomness;

namespace Matching.Clusters;

/// <summary>A first-in-first-out queue in which a node waits at most once. Starts with every node, in random order.</summary>
internal sealed class NodeQueue
{
    private readonly int[] slots;
    private readonly bool[] waiting;
    private int head;
    private int count;

    public NodeQueue(int nodeCount, ref SeededRandom random)
    {
        slots = new int[nodeCount];
        for (var node = 0; node < nodeCount; node++)
            slots[node] = node;
        random.Shuffle<int>(slots);
        waiting = new bool[nodeCount];
        Array.Fill(waiting, true);
        count = nodeCount;
    }

    public bool TryTake(out int node)
    {
        node = -1;
        if (count == 0)
            return false;
        node = slots[head];
        head = head + 1 == slots.Length ? 0 : head + 1;
        count--;
        waiting[node] = false;
        return true;
    }

    public void Put(int node)
    {
        if (waiting[node])
            return;
        waiting[node] = true;
        var tail = head + count;
        slots[tail >= slots.Length ? tail - slots.Length : tail] = node;
        count++;
    }
}
