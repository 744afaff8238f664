namespace Matching.Clusters;

/// <summary>
/// Which nodes have reason to look around. Each thread may set a node waiting at any time, for all would write the same; so which nodes wait does not
/// depend on who was first. Starts with all waiting.
/// </summary>
internal sealed class ActiveNodes
{
    private readonly State[] states;

    public ActiveNodes(int nodeCount)
    {
        states = new State[nodeCount];
        Array.Fill(states, State.Waiting);
    }

    private enum State : byte
    {
        Idle,
        Waiting,
        Moving,
    }

    /// <summary>Fills in the nodes that wait, ascending; returns how many they are.</summary>
    public int Collect(Span<int> nodes)
    {
        var count = 0;
        for (var node = Next(0); node < states.Length; node = Next(node + 1))
            nodes[count++] = node;
        return count;
    }

    /// <summary>The node has looked around, and wants to move or not.</summary>
    public void Decide(int node, bool moves) => states[node] = moves ? State.Moving : State.Idle;

    /// <summary>Whether the node has decided to move, and neither moved nor given it up.</summary>
    public bool IsMoving(int node) => states[node] == State.Moving;

    /// <summary>The node has reason to look around.</summary>
    public void Wait(int node) => states[node] = State.Waiting;

    /// <summary>The node has moved.</summary>
    public void Rest(int node) => states[node] = State.Idle;

    private int Next(int node)
    {
        var ahead = states.AsSpan(node).IndexOf(State.Waiting);
        return ahead < 0 ? states.Length : node + ahead;
    }
}
