using Matching.Candidates;
using Matching.Graph;

namespace Matching.Ranking;

/// <summary>Features of where the candidate stands, and of ties between either of the two and the other's cluster.</summary>
internal sealed class PositionFeatures(FeatureInputs inputs)
{
    private readonly WeightedGraph graph = inputs.Graph;
    private readonly SparseVector intoCluster = new();
    private float ownDegree;

    public void Prepare(int source)
    {
        var contacts = graph.NeighboursOf(source);
        var intensities = graph.WeightsOf(source);
        intoCluster.Reset(contacts.Length);
        for (var entry = 0; entry < contacts.Length; entry++)
            intoCluster.Add(inputs.Clusters[contacts[entry]], intensities[entry]);
        ownDegree = LogOfOneMore(contacts.Length);
    }

    public void Fill(int source, int candidate, Span<float> row)
    {
        row[FeatureTable.OwnDegree.Column] = ownDegree;
        FillPosition(candidate, row);
        FillClusters(source, candidate, row);
    }

    private void FillPosition(int candidate, Span<float> row)
    {
        var degree = graph.Degree(candidate);
        var bridging = inputs.BridgingDegrees[candidate];
        row[FeatureTable.Degree.Column] = LogOfOneMore(degree);
        row[FeatureTable.Strength.Column] = LogOfOneMore(inputs.Strengths[candidate]);
        row[FeatureTable.BridgingDegree.Column] = LogOfOneMore(bridging);
        row[FeatureTable.BridgingStrength.Column] = LogOfOneMore(inputs.BridgingStrengths[candidate]);
        row[FeatureTable.Giving.Column] = LogOfOneMore(inputs.GivingOf(candidate));
        row[FeatureTable.BridgingShare.Column] = degree == 0 ? 0 : (float)bridging / degree;
    }

    private void FillClusters(int source, int candidate, Span<float> row)
    {
        var theirs = inputs.Clusters[candidate];
        row[FeatureTable.OwnTiesToTheirCluster.Column] = intoCluster[theirs];
        row[FeatureTable.TheirTiesToOwnCluster.Column] = TiesInto(inputs.Clusters[source], candidate);
        row[FeatureTable.ClusterSize.Column] = MathF.Log(inputs.Clusters.Sizes[theirs]);
    }

    private float TiesInto(int cluster, int candidate)
    {
        var neighbours = graph.NeighboursOf(candidate);
        var intensities = graph.WeightsOf(candidate);
        var sum = 0f;
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            if (inputs.Clusters[neighbours[entry]] == cluster)
                sum += intensities[entry];
        }

        return sum;
    }

    private static float LogOfOneMore(float value) => MathF.Log(1 + value);
}
