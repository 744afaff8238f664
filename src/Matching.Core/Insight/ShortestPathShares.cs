using Matching.Graph;

namespace Matching.Insight;

/// <summary>Dependencies of one source on every node (Brandes 2001, algorithm 1): how many of its shortest paths pass through them. Reused, not thread safe.</summary>
internal sealed class ShortestPathShares(WeightedGraph graph)
{
    private readonly BreadthFirst search = new(graph);
    private readonly double[] paths = new double[graph.NodeCount];
    private readonly double[] dependencies = new double[graph.NodeCount];

    /// <summary>Adds the dependencies δ_s(v) of a source to the sums.</summary>
    public void AddTo(double[] sums, int source)
    {
        search.Run(source);
        CountPaths(source);
        var reached = search.Reached;
        for (var position = reached.Length - 1; position > 0; position--)
        {
            var node = reached[position];
            PassOn(node, (1 + dependencies[node]) / paths[node]);
            sums[node] += dependencies[node];
        }

        foreach (var node in reached)
            (paths[node], dependencies[node]) = (0, 0);
    }

    private void CountPaths(int source)
    {
        paths[source] = 1;
        foreach (var node in search.Reached)
        {
            var next = search.DistanceTo(node) + 1;
            foreach (var neighbour in graph.NeighboursOf(node))
                paths[neighbour] += search.DistanceTo(neighbour) == next ? paths[node] : 0;
        }
    }

    private void PassOn(int node, double share)
    {
        var before = search.DistanceTo(node) - 1;
        foreach (var neighbour in graph.NeighboursOf(node))
            dependencies[neighbour] += search.DistanceTo(neighbour) == before ? paths[neighbour] * share : 0;
    }
}
