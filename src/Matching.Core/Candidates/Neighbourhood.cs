using Matching.Graph;

namespace Matching.Candidates;

/// <summary>What is two steps away from a member, with what the two steps amount to. Reused.</summary>
internal sealed class Neighbourhood
{
    // Beyond this many steps the rest would come through hubs, which tell next to nothing and cost most.
    private const int MaxSteps = 200_000;

    private readonly SparseVector mutual = new();
    private readonly SparseVector allocation = new();
    private readonly SparseVector spread = new();
    private readonly List<int> order = [];

    /// <summary>Number of mutual contacts.</summary>
    public SparseVector Mutual => mutual;

    /// <summary>Resource allocation: Σ 1/k over mutual contacts of degree k (Zhou, Lü and Zhang, European Physical Journal B 71, 2009).</summary>
    public SparseVector Allocation => allocation;

    public void Explore(WeightedGraph graph, int member)
    {
        mutual.Reset(graph.NodeCount);
        allocation.Reset(graph.NodeCount);
        spread.Reset(graph.NodeCount);
        order.Clear();
        order.AddRange(graph.NeighboursOf(member));
        order.Sort((left, right) => (graph.Degree(left), left).CompareTo((graph.Degree(right), right)));
        var steps = 0;
        foreach (var contact in order)
        {
            steps += graph.Degree(contact);
            if (steps > MaxSteps)
                break;
            Step(graph, member, contact);
        }
    }

    /// <summary>
    /// Paths of length three, weighted by 1/√(k·l) for intermediaries of degree k and l (L3; Kovács et al., "Network-based prediction of protein
    /// interactions", Nature Communications 10, 2019). For somebody who is not a contact.
    /// </summary>
    public double PathsOfLengthThree(WeightedGraph graph, int other)
    {
        var sum = 0.0;
        foreach (var intermediary in graph.NeighboursOf(other))
        {
            var reached = spread[intermediary];
            if (reached > 0)
                sum += reached / Math.Sqrt(graph.Degree(intermediary));
        }
        return sum;
    }

    private void Step(WeightedGraph graph, int member, int contact)
    {
        var share = 1f / graph.Degree(contact);
        var root = MathF.Sqrt(share);
        foreach (var next in graph.NeighboursOf(contact))
        {
            if (next == member)
                continue;
            mutual.Add(next, 1);
            allocation.Add(next, share);
            spread.Add(next, root);
        }
    }
}
