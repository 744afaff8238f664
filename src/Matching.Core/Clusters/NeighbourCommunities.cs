using Matching.Graph;

namespace Matching.Clusters;

/// <summary>
/// Weights from one node to the communities around it, in a dense array that is wiped by walking only what was touched.
/// </summary>
internal sealed class NeighbourCommunities(int communityCount)
{
    private readonly double[] weights = new double[communityCount];

    // One more, for a write without a branch may reach behind the last.
    private readonly int[] touched = new int[communityCount + 1];
    private int count;

    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    public double this[int community] => weights[community];

    public void Clear()
    {
        foreach (var community in Touched)
            weights[community] = 0;
        count = 0;
    }

    /// <summary>Weights to the communities of all neighbours.</summary>
    public void Collect(WeightedGraph graph, int node, int[] communities)
    {
        Clear();
        var neighbours = graph.NeighboursOf(node);
        var edgeWeights = graph.WeightsOf(node);
        for (var entry = 0; entry < neighbours.Length; entry++)
            Add(communities[neighbours[entry]], edgeWeights[entry]);
    }

    /// <summary>Weights to the communities of those neighbours that share the node's label in <paramref name="within"/>.</summary>
    public void CollectWithin(WeightedGraph graph, int node, int[] communities, int[] within)
    {
        Clear();
        var neighbours = graph.NeighboursOf(node);
        var edgeWeights = graph.WeightsOf(node);
        var label = within[node];
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            if (within[neighbours[entry]] == label)
                Add(communities[neighbours[entry]], edgeWeights[entry]);
        }
    }

    public void Add(int community, double weight)
    {
        // Weights are positive, so zero means first met. Written without a branch, which nothing could predict.
        ref var sum = ref weights[community];
        touched[count] = community;
        count += sum == 0 ? 1 : 0;
        sum += weight;
    }
}
