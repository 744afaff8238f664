using Matching.Clusters;
using Matching.Graph;

namespace Matching.Ranking;

/// <summary>
/// What features are made from, with everything that is computed once per snapshot. Immutable; many
/// <see cref="FeatureExtractor"/>s share one.
/// </summary>
public sealed class FeatureInputs
{
    private readonly float[] strengths;
    private readonly float[] bridgingStrengths;
    private readonly int[] bridgingDegrees;

    /// <summary>Takes the snapshot's columns; O(ties).</summary>
    /// <param name="graph">Ties weighted by intensity, 0 … 1.</param>
    /// <param name="clusters">Strong-tie clusters of the same nodes.</param>
    /// <param name="attributes">What people said of themselves; features made from it are 0 where it is missing.</param>
    public FeatureInputs(WeightedGraph graph, Partition clusters, MemberAttributes? attributes = null)
    {
        if (clusters.NodeCount != graph.NodeCount)
            throw new ArgumentException($"The clusters cover {clusters.NodeCount} nodes, the graph {graph.NodeCount}.", nameof(clusters));
        Graph = graph;
        Clusters = clusters;
        Attributes = attributes;
        strengths = new float[graph.NodeCount];
        bridgingStrengths = new float[graph.NodeCount];
        bridgingDegrees = new int[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
            Summarise(node);
        LargePages.Ask(strengths);
    }

    /// <summary>Ties weighted by intensity.</summary>
    public WeightedGraph Graph { get; }

    /// <summary>Strong-tie clusters.</summary>
    public Partition Clusters { get; }

    /// <summary>What people said of themselves; null where nothing is known.</summary>
    public MemberAttributes? Attributes { get; }

    /// <summary>Faded weight of what a member gave; 0 where nothing is known.</summary>
    public float GivingOf(int member) => Attributes?.Giving[member] ?? 0;

    /// <summary>Hints that the strength, degree and giving of a member will be asked for soon.</summary>
    internal void Prefetch(int member)
    {
        Matching.Graph.Prefetch.Element(strengths, member);
        Graph.PrefetchDegree(member);
        Attributes?.Giving.Prefetch(member);
    }

    /// <summary>Memory held besides the graph, clusters and attributes, in bytes.</summary>
    public long EstimateBytes => strengths.Length * 12L;

    /// <summary>Sum of intensities, by node.</summary>
    public ReadOnlySpan<float> Strengths => strengths;

    /// <summary>Sum of intensities of ties outside the own cluster, by node.</summary>
    public ReadOnlySpan<float> BridgingStrengths => bridgingStrengths;

    /// <summary>Number of contacts outside the own cluster, by node.</summary>
    public ReadOnlySpan<int> BridgingDegrees => bridgingDegrees;

    private void Summarise(int node)
    {
        var neighbours = Graph.NeighboursOf(node);
        var weights = Graph.WeightsOf(node);
        var (all, bridging) = (0.0, 0.0);
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            all += weights[entry];
            if (Clusters[neighbours[entry]] == Clusters[node])
                continue;
            bridging += weights[entry];
            bridgingDegrees[node]++;
        }

        (strengths[node], bridgingStrengths[node]) = ((float)all, (float)bridging);
    }
}
