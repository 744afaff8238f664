using Matching.Graph;

namespace Matching.Candidates;

/// <summary>Who is two steps away from a member, and by how much: Σ over mutual contacts of the weaker intensity ÷ the root of their number of contacts. Reused.</summary>
internal sealed class TwoStepReach
{
    // What comes last comes through hubs, tells next to nothing and costs most.
    private const int MostSteps = 20_000;

    private readonly SparseVector reached = new();
    private ulong[] order = [];

    public SparseVector Reached => reached;

    public void Explore(WeightedGraph graph, int member)
    {
        reached.Reset(graph.NodeCount);
        var contacts = graph.NeighboursOf(member);
        var weights = graph.WeightsOf(member);
        var steps = 0;
        foreach (var entry in BySmallestDegree(graph, contacts))
        {
            var contact = contacts[(int)(uint)entry];
            steps += graph.Degree(contact);
            if (steps > MostSteps)
                break;
            Step(graph, member, contact, weights[(int)(uint)entry]);
        }
    }

    private ReadOnlySpan<ulong> BySmallestDegree(WeightedGraph graph, ReadOnlySpan<int> contacts)
    {
        if (order.Length < contacts.Length)
            order = new ulong[contacts.Length];
        for (var entry = 0; entry < contacts.Length; entry++)
            order[entry] = ((ulong)graph.Degree(contacts[entry]) << 32) | (uint)entry;
        var sorted = order.AsSpan(..contacts.Length);
        sorted.Sort();
        return sorted;
    }

    private void Step(WeightedGraph graph, int member, int contact, float intensity)
    {
        var next = graph.NeighboursOf(contact);
        var weights = graph.WeightsOf(contact);
        var share = 1 / MathF.Sqrt(next.Length);
        for (var entry = 0; entry < next.Length; entry++)
        {
            if (next[entry] != member)
                reached.Add(next[entry], share * MathF.Min(intensity, weights[entry]));
        }
    }
}
