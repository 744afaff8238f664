using System.Collections.Immutable;
using Matching.Clusters;
using Matching.Graph;

namespace Matching.Ranking.Layers;

/// <summary>A network taken apart into the layers of a plan. Immutable.</summary>
public sealed class LayeredNetwork
{
    private readonly float[][] values;

    /// <summary>Lays out the layers; O(ties × layers).</summary>
    /// <param name="plan">What to look at.</param>
    /// <param name="ties">The ties that may be seen, each pair once.</param>
    /// <param name="clusters">Strong-tie clusters, a label per member.</param>
    /// <param name="values">By column of the plan, a value per member.</param>
    /// <param name="attributes">What members said of themselves; features made from it are 0 where it is missing.</param>
    /// <exception cref="ArgumentException">The values are not those of the plan's columns.</exception>
    public LayeredNetwork(LayerPlan plan, IReadOnlyCollection<LayeredTie> ties, Partition clusters, float[][]? values = null, MemberAttributes? attributes = null)
    {
        this.values = values ?? [];
        if (this.values.Length != plan.Columns.Length || this.values.Any(column => column.Length != clusters.NodeCount))
            throw new ArgumentException($"{plan.Columns.Length} columns of {clusters.NodeCount} values are needed.", nameof(values));
        (Plan, Clusters, Attributes) = (plan, clusters, attributes);
        Graphs = [.. plan.Layers.Select(layer => GraphOf(layer, ties, clusters.NodeCount))];
    }

    /// <summary>What is looked at.</summary>
    public LayerPlan Plan { get; }

    /// <summary>Strong-tie clusters.</summary>
    public Partition Clusters { get; }

    /// <summary>What members said of themselves; null where nothing is known.</summary>
    public MemberAttributes? Attributes { get; }

    /// <summary>The layers, in the plan's order; weights are the layer's.</summary>
    public ImmutableArray<WeightedGraph> Graphs { get; }

    /// <summary>Whoever can be suggested to a member: in no tie with them and in another cluster, ascending.</summary>
    public int[] CandidatesFor(int member) =>
    [
        .. Enumerable.Range(0, Clusters.NodeCount).Where(node => Clusters[node] != Clusters[member] && !Graphs[0].HasEdge(member, node)),
    ];

    internal ReadOnlySpan<float> ValuesOf(int column) => values[column];

    private static WeightedGraph GraphOf(TieLayer layer, IEnumerable<LayeredTie> ties, int nodes)
    {
        var builder = new WeightedGraphBuilder(nodes);
        foreach (var tie in ties)
        {
            if (layer.Weight(tie) is > 0 and var weight)
                builder.Add(tie.First, tie.Second, weight);
        }

        return builder.Build();
    }
}
