using System.Collections.Immutable;
using Matching.Clusters;
using Matching.Graph;

namespace Matching.Ranking.Layers;

/// <summary>Ties of a layer between either person and the other's cluster, and between the two clusters as a whole.</summary>
internal sealed class LayerClusters : IFeatureBlock
{
    private readonly WeightedGraph graph;
    private readonly Partition clusters;
    private readonly Dictionary<(int From, int To), float> between = [];
    private readonly float[] intoCluster;

    public LayerClusters(WeightedGraph graph, Partition clusters)
    {
        (this.graph, this.clusters) = (graph, clusters);
        intoCluster = new float[clusters.Count];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in graph.NeighboursOf(node))
            {
                var pair = (clusters[node], clusters[other]);
                between[pair] = between.GetValueOrDefault(pair) + 1;
            }
        }
    }

    public static ImmutableArray<Declaration> Declare(TieLayer layer) =>
    [
        Declaration.Of($"{layer.Name}.own_to_their_cluster", FeatureGroup.Clusters, FeatureDirection.Helps, $"number of your {layer.Meaning} to people of their cluster"),
        Declaration.Of($"{layer.Name}.their_to_own_cluster", FeatureGroup.Clusters, FeatureDirection.Helps, $"number of their {layer.Meaning} to people of your cluster"),
        Declaration.Of($"{layer.Name}.between_clusters", FeatureGroup.Clusters, FeatureDirection.Helps, $"ln(1 + number of {layer.Meaning} between your clusters)"),
        Declaration.Of($"{layer.Name}.cluster_density", FeatureGroup.Clusters, FeatureDirection.Helps, $"{layer.Meaning} between your clusters as a share of all pairs"),
    ];

    public void Fill(int source, FeatureRows rows)
    {
        foreach (var contact in graph.NeighboursOf(source))
            intoCluster[clusters[contact]]++;
        var own = clusters[source];
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            var candidate = rows.Candidates[row];
            var theirs = clusters[candidate];
            var ties = between.GetValueOrDefault((own, theirs));
            rows.Put(0, row, intoCluster[theirs]);
            rows.Put(1, row, TiesInto(own, candidate));
            rows.Put(2, row, MathF.Log(1 + ties));
            rows.Put(3, row, ties / ((float)clusters.Sizes[own] * clusters.Sizes[theirs]));
        }

        foreach (var contact in graph.NeighboursOf(source))
            intoCluster[clusters[contact]] = 0;
    }

    private int TiesInto(int cluster, int candidate)
    {
        var count = 0;
        foreach (var other in graph.NeighboursOf(candidate))
            count += clusters[other] == cluster ? 1 : 0;
        return count;
    }
}
