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
    private readonly MemberSketch[] sketches;

    /// <summary>Takes the snapshot's columns; O(ties), on all processors.</summary>
    /// <param name="graph">Ties weighted by intensity, 0 … 1.</param>
    /// <param name="clusters">Strong-tie clusters of the same nodes.</param>
    /// <param name="attributes">What people said of themselves; features made from it are 0 where it is missing.</param>
    /// <param name="cancellation">Ends the work.</param>
    public FeatureInputs(WeightedGraph graph, Partition clusters, MemberAttributes? attributes = null, CancellationToken cancellation = default)
    {
        if (clusters.NodeCount != graph.NodeCount)
            throw new ArgumentException($"The clusters cover {clusters.NodeCount} nodes, the graph {graph.NodeCount}.", nameof(clusters));
        Graph = graph;
        Clusters = clusters;
        Attributes = attributes;
        strengths = new float[graph.NodeCount];
        bridgingStrengths = new float[graph.NodeCount];
        bridgingDegrees = new int[graph.NodeCount];
        sketches = new MemberSketch[graph.NodeCount];
        new Crew(Environment.ProcessorCount, CancellationToken.None).Cut(graph.NodeCount, (_, begin, end) =>
        {
            for (var node = begin; node < end; node++)
            {
                Summarise(node);
                sketches[node] = Sketch(node);
            }
        });

        Circles = attributes is null ? null : HelpCircles.Of(graph, attributes.Giving, cancellation);
        LargePages.Ask(strengths);
        LargePages.Ask(sketches);
    }

    /// <summary>Ties weighted by intensity.</summary>
    public WeightedGraph Graph { get; }

    /// <summary>Strong-tie clusters.</summary>
    public Partition Clusters { get; }

    /// <summary>What people said of themselves; null where nothing is known.</summary>
    public MemberAttributes? Attributes { get; }

    /// <summary>Faded weight of what a member gave; 0 where nothing is known.</summary>
    public float GivingOf(int member) => Attributes?.Giving[member] ?? 0;

    /// <summary>Who helps in which circle; null where nobody does.</summary>
    internal HelpCircles? Circles { get; }

    /// <summary>What a first glance reads of a member.</summary>
    internal ref readonly MemberSketch SketchOf(int member) => ref sketches[member];

    /// <summary>Hints that the sketch of a member will be asked for soon.</summary>
    internal void PrefetchSketch(int member) => Prefetch.Element(sketches, member);

    /// <summary>Memory held besides the graph, clusters and attributes, in bytes.</summary>
    public unsafe long EstimateBytes => (strengths.Length * (12L + sizeof(MemberSketch))) + (Circles?.EstimateBytes ?? 0);

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

    private MemberSketch Sketch(int node)
    {
        var (strength, degree) = (strengths[node], Graph.Degree(node));
        return Attributes is { } known ? MemberSketch.Of(known, node, strength, degree) : new(0, 0, 0, strength, 0, degree, 0);
    }
}
