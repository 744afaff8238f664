using System.Collections.Immutable;
using Matching.Clusters;

namespace Matching.Ranking.Layers;

/// <summary>Sizes of the two clusters and of the network.</summary>
internal sealed class ClusterSizes(Partition clusters) : IFeatureBlock
{
    public static ImmutableArray<Declaration> Declare() =>
    [
        Declaration.Of("cluster.their_size", FeatureGroup.Clusters, FeatureDirection.Depends, "ln(number of people in their cluster)"),
        Declaration.Own("cluster.own_size", FeatureGroup.Clusters, "ln(number of people in your cluster)"),
        Declaration.Own("network.size", FeatureGroup.Position, "ln(number of people in the network)"),
    ];

    public void Fill(int source, FeatureRows rows)
    {
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            rows.Put(0, row, MathF.Log(clusters.Sizes[clusters[rows.Candidates[row]]]));
            rows.Put(1, row, MathF.Log(clusters.Sizes[clusters[source]]));
            rows.Put(2, row, MathF.Log(clusters.NodeCount));
        }
    }
}
