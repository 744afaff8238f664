using Matching.Graph;

namespace Matching.Ranking;

/// <summary>Features of the ways of two ties: what the contacts in common tell.</summary>
internal static class MutualContactFeatures
{
    public static void Fill(WeightedGraph graph, Surroundings around, int candidate, Span<float> row)
    {
        ref readonly var mass = ref around.MassOf(candidate);
        if (mass.Count == 0)
            return;
        row[FeatureTable.CommonNeighbours.Column] = mass.Count;
        row[FeatureTable.AdamicAdar.Column] = mass.AdamicAdar;
        row[FeatureTable.ResourceAllocation.Column] = mass.Divided;
        row[FeatureTable.Jaccard.Column] = mass.Count / (graph.Degree(around.Member) + graph.Degree(candidate) - mass.Count);
        row[FeatureTable.MutualStrength.Column] = MathF.Sqrt(mass.Weaker);
        row[FeatureTable.BestIntroducer.Column] = mass.Best;
    }
}
