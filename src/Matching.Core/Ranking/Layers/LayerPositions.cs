using System.Collections.Immutable;
using Matching.Clusters;
using Matching.Graph;

namespace Matching.Ranking.Layers;

/// <summary>How many ties of a layer a person has, how many of them lead out of the own cluster, and how much they weigh.</summary>
internal sealed class LayerPositions : IFeatureBlock
{
    private readonly float[] all;
    private readonly float[] bridging;
    private readonly float[] weight;

    public LayerPositions(WeightedGraph graph, Partition clusters)
    {
        all = new float[graph.NodeCount];
        bridging = new float[graph.NodeCount];
        weight = new float[graph.NodeCount];
        for (var node = 0; node < all.Length; node++)
        {
            weight[node] = graph.Degree(node) == 0 ? 0 : (float)graph.Strength(node) / graph.Degree(node);
            all[node] = MathF.Log(1 + graph.Degree(node));
            bridging[node] = MathF.Log(1 + BridgesOf(node, graph, clusters));
        }
    }

    public static ImmutableArray<Declaration> Declare(TieLayer layer) =>
    [
        Declaration.Of($"{layer.Name}.degree", FeatureGroup.Position, FeatureDirection.Depends, $"ln(1 + number of their {layer.Meaning})"),
        Declaration.Of(
            $"{layer.Name}.bridging_degree", FeatureGroup.Position, FeatureDirection.Depends, $"ln(1 + number of their {layer.Meaning} to people outside their own cluster)"),
        Declaration.Of($"{layer.Name}.weight", FeatureGroup.Position, FeatureDirection.Depends, $"mean weight of their {layer.Meaning}"),
        Declaration.Own($"{layer.Name}.own_degree", FeatureGroup.Position, $"ln(1 + number of your {layer.Meaning})"),
        Declaration.Own($"{layer.Name}.own_bridging_degree", FeatureGroup.Position, $"ln(1 + number of your {layer.Meaning} to people outside your own cluster)"),
    ];

    public void Fill(int source, FeatureRows rows)
    {
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            rows.Put(0, row, all[rows.Candidates[row]]);
            rows.Put(1, row, bridging[rows.Candidates[row]]);
            rows.Put(2, row, weight[rows.Candidates[row]]);
            rows.Put(3, row, all[source]);
            rows.Put(4, row, bridging[source]);
        }
    }

    private static int BridgesOf(int node, WeightedGraph graph, Partition clusters)
    {
        var count = 0;
        foreach (var other in graph.NeighboursOf(node))
            count += clusters[other] == clusters[node] ? 0 : 1;
        return count;
    }
}
