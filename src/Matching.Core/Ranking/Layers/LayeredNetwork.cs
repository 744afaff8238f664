using System.Collections.Immutable;
using Matching.Clusters;
using Matching.Graph;
using Matching.History;

namespace Matching.Ranking.Layers;

/// <summary>A network taken apart into the layers of a plan. Immutable.</summary>
public sealed class LayeredNetwork
{
    // Whoever is far away in a large network is told apart at a glance, and there is no end of them.
    private const int NearFrom = 5000;

    private readonly float[][] values;
    private readonly SpectralFactors?[] factors;

    /// <summary>Lays out the layers; O(ties × layers).</summary>
    /// <param name="plan">What to look at.</param>
    /// <param name="ties">The ties that may be seen, each pair once.</param>
    /// <param name="clusters">Strong-tie clusters, a label per member.</param>
    /// <param name="values">By column of the plan, a value per member.</param>
    /// <param name="attributes">What members said of themselves; features made from it are 0 where it is missing.</param>
    /// <param name="history">What came of suggestions; features made from it are 0 where it is missing.</param>
    /// <exception cref="ArgumentException">The values are not those of the plan's columns.</exception>
    public LayeredNetwork(
        LayerPlan plan, IReadOnlyCollection<LayeredTie> ties, Partition clusters, float[][]? values = null, MemberAttributes? attributes = null, IHistory? history = null)
    {
        this.values = values ?? [];
        if (this.values.Length != plan.Columns.Length || this.values.Any(column => column.Length != clusters.NodeCount))
            throw new ArgumentException($"{plan.Columns.Length} columns of {clusters.NodeCount} values are needed.", nameof(values));
        (Plan, Clusters, Attributes, History) = (plan, clusters, attributes, history ?? HistoryIndex.Empty);
        factors = new SpectralFactors?[plan.Layers.Length];
        Graphs = [.. plan.Layers.Select(layer => GraphOf(layer, ties, clusters.NodeCount))];
        Directed = [.. plan.Directed.Select(layer => DirectedTies.Of(layer, ties, clusters.NodeCount))];
    }

    /// <summary>What is looked at.</summary>
    public LayerPlan Plan { get; }

    /// <summary>Strong-tie clusters.</summary>
    public Partition Clusters { get; }

    /// <summary>What members said of themselves; null where nothing is known.</summary>
    public MemberAttributes? Attributes { get; }

    /// <summary>What came of suggestions.</summary>
    public IHistory History { get; }

    /// <summary>The layers, in the plan's order; weights are the layer's.</summary>
    public ImmutableArray<WeightedGraph> Graphs { get; }

    /// <summary>The ties that lead from one to the other, in the plan's order.</summary>
    internal ImmutableArray<DirectedTies> Directed { get; }

    /// <summary>
    /// Whoever can be suggested to a member: in no tie with them and in another cluster, ascending. In networks of 5,000 members or more, only those with whom the
    /// member has a contact in common.
    /// </summary>
    public int[] CandidatesFor(int member) =>
        [.. (Clusters.NodeCount < NearFrom ? Enumerable.Range(0, Clusters.NodeCount) : Near(member)).Where(node => MayMeet(member, node))];

    /// <summary>With whom some people are compared, in the order of their rows: first with each other, then with whoever else can be suggested to a member.</summary>
    internal int[] ComparedWith(ReadOnlySpan<int> asked, int member)
    {
        var first = asked.ToArray();
        return [.. first, .. CandidatesFor(member).Except(first)];
    }

    /// <summary>The leading factors of a layer, computed when first asked for.</summary>
    internal SpectralFactors FactorsOf(int layer) => LazyInitializer.EnsureInitialized(ref factors[layer], () => SpectralFactors.Of(Graphs[layer], SpectralFactors.Usual));

    internal ReadOnlySpan<float> ValuesOf(int column) => values[column];

    private SortedSet<int> Near(int member)
    {
        var near = new SortedSet<int>();
        foreach (var contact in Graphs[0].NeighboursOf(member))
        {
            foreach (var other in Graphs[0].NeighboursOf(contact))
                near.Add(other);
        }

        return near;
    }

    private bool MayMeet(int member, int other) => Clusters[other] != Clusters[member] && !Graphs[0].HasEdge(member, other);

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
