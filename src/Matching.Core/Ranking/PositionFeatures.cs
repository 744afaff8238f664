using Matching.Graph;

namespace Matching.Ranking;

/// <summary>Features of where the candidate stands, and of ties between either of the two and the other's cluster.</summary>
internal sealed class PositionFeatures(FeatureInputs inputs)
{
    private readonly WeightedGraph graph = inputs.Graph;
    private readonly float[] intoCluster = new float[inputs.Clusters.Count];

    public void Fill(int source, ReadOnlySpan<int> candidates, Span<float> features)
    {
        var contacts = graph.NeighboursOf(source);
        var intensities = graph.WeightsOf(source);
        for (var entry = 0; entry < contacts.Length; entry++)
            intoCluster[inputs.Clusters[contacts[entry]]] += intensities[entry];
        var ownDegree = LogOfOneMore(contacts.Length);
        for (var position = 0; position < candidates.Length; position++)
        {
            var row = features.Slice(position * FeatureExtractor.RowLength, FeatureExtractor.RowLength);
            row[FeatureTable.OwnDegree.Column] = ownDegree;
            FillPosition(candidates[position], row);
            FillClusters(source, candidates[position], row);
        }

        foreach (var contact in contacts)
            intoCluster[inputs.Clusters[contact]] = 0;
    }

    private void FillPosition(int candidate, Span<float> row)
    {
        var degree = graph.Degree(candidate);
        var bridging = inputs.BridgingDegrees[candidate];
        row[FeatureTable.Degree.Column] = LogOfOneMore(degree);
        row[FeatureTable.Strength.Column] = LogOfOneMore(inputs.Strengths[candidate]);
        row[FeatureTable.BridgingDegree.Column] = LogOfOneMore(bridging);
        row[FeatureTable.BridgingStrength.Column] = LogOfOneMore(inputs.BridgingStrengths[candidate]);
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
