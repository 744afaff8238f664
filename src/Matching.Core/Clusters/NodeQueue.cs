using Matching.Randomness;

namespace Matching.Clusters;

/// <summary>
/// A first-in-first-out queue in which a node waits at most once, and which hands out nodes in batches. Starts with every node, in random order: to visit
/// neighbours one after another would save time and end in worse divisions.
/// </summary>
internal sealed class NodeQueue
{
    private readonly int[] slots;
    private readonly State[] states;
    private int head;

    public NodeQueue(int nodeCount, ref SeededRandom random)
    {
        slots = new int[nodeCount];
        for (var node = 0; node < nodeCount; node++)
            slots[node] = node;
        random.Shuffle<int>(slots);
        states = new State[nodeCount];
        Array.Fill(states, State.Waiting);
        Count = nodeCount;
    }

    private enum State : byte
    {
        Idle,
        Waiting,
        Taken,
    }

    public int Count { get; private set; }

    /// <summary>Takes the nodes that have waited longest, as many as there are and fit.</summary>
    public ReadOnlySpan<int> Take(Span<int> batch)
    {
        var taken = Math.Min(batch.Length, Count);
        for (var i = 0; i < taken; i++)
        {
            var node = slots[head];
            head = head + 1 == slots.Length ? 0 : head + 1;
            states[node] = State.Taken;
            batch[i] = node;
        }

        Count -= taken;
        return batch[..taken];
    }

    /// <summary>Ends a taken node's turn; false if it was disturbed meanwhile, and waits again.</summary>
    public bool TryEnd(int node)
    {
        if (states[node] != State.Taken)
            return false;
        states[node] = State.Idle;
        return true;
    }

    /// <summary>A neighbour has moved: a taken node waits again, and so does an idle one that has reason to be unhappy.</summary>
    public void Disturb(int node, bool unhappy)
    {
        var state = states[node];
        if (state == State.Taken || (state == State.Idle && unhappy))
            Wait(node);
    }

    /// <summary>Puts a node that does not wait at the end.</summary>
    public void Wait(int node)
    {
        states[node] = State.Waiting;
        var tail = head + Count++;
        slots[tail >= slots.Length ? tail - slots.Length : tail] = node;
    }
}
