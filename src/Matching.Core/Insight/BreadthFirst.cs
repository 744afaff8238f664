using Matching.Graph;

namespace Matching.Insight;

/// <summary>Breadth-first search over hops, for use over and over: clearing costs what was reached. Not thread safe.</summary>
internal sealed class BreadthFirst
{
    private const int Unreached = -1;

    private readonly WeightedGraph graph;
    private readonly int[] distances;
    private readonly int[] order;
    private int count;

    public BreadthFirst(WeightedGraph graph)
    {
        this.graph = graph;
        distances = new int[graph.NodeCount];
        order = new int[graph.NodeCount];
        Array.Fill(distances, Unreached);
    }

    /// <summary>Nodes reached, the source first, by ascending distance.</summary>
    public ReadOnlySpan<int> Reached => order.AsSpan(..count);

    /// <summary>Hops from the source; −1 where it was not reached.</summary>
    public int DistanceTo(int node) => distances[node];

    public void Run(int source, int mostSteps = int.MaxValue)
    {
        foreach (var node in Reached)
            distances[node] = Unreached;
        (order[0], count, distances[source]) = (source, 1, 0);
        for (var head = 0; head < count && distances[order[head]] < mostSteps; head++)
            Spread(order[head]);
    }

    private void Spread(int node)
    {
        var next = distances[node] + 1;
        foreach (var neighbour in graph.NeighboursOf(node))
        {
            if (distances[neighbour] != Unreached)
                continue;
            distances[neighbour] = next;
            order[count++] = neighbour;
        }
    }
}
