using Matching.Insight;

namespace Matching.Graph;

/// <summary>
/// Tied pairs as columns beside a graph whose weights are the intensities. Pairs that anybody finds difficult are no edges: nothing walks over
/// them, counts them or names them; they are kept apart, to be excluded.
/// </summary>
public sealed class TieTable
{
    private readonly byte[] sidesTrust;
    private readonly byte[] networkTrust;
    private readonly byte[] kinds;
    private readonly bool[] strong;
    private readonly Half[] embeddedness;

    internal TieTable(WeightedGraph graph, byte[] sidesTrust, byte[] networkTrust, byte[] kinds, bool[] strong, Half[] embeddedness, Rows<int> difficult)
    {
        Graph = graph;
        this.sidesTrust = sidesTrust;
        this.networkTrust = networkTrust;
        this.kinds = kinds;
        this.strong = strong;
        this.embeddedness = embeddedness;
        Difficult = difficult;
        graph.AskForLargePages();
        LargePages.Ask(sidesTrust);
        LargePages.Ask(networkTrust);
    }

    /// <summary>Pairs with a tie or an interaction, weighted by intensity.</summary>
    public WeightedGraph Graph { get; }

    /// <summary>By member: those with whom a tie is difficult for either side, ascending.</summary>
    public Rows<int> Difficult { get; }

    /// <summary>Intensities in 255ths that the two sides may be told, of the member's entries of the graph; 0 where there is nothing to tell.</summary>
    public ReadOnlySpan<byte> SidesTrustOf(int member) => Of(sidesTrust, member);

    /// <summary>Intensities in 255ths that may be named in the network, of the member's entries of the graph; 0 where there is nothing to name.</summary>
    public ReadOnlySpan<byte> NetworkTrustOf(int member) => Of(networkTrust, member);

    /// <summary>Kinds of tie as bits of <see cref="TieKindBits"/>, of the member's entries of the graph; 0 where there are interactions only.</summary>
    public ReadOnlySpan<byte> KindsOf(int member) => Of(kinds, member);

    /// <summary>Whether the member's entries of the graph are strong ties.</summary>
    public ReadOnlySpan<bool> StrongOf(int member) => Of(strong, member);

    /// <summary>Weighted neighbourhood overlap, the second axis of strength, of the member's entries of the graph, 0 to 1.</summary>
    public ReadOnlySpan<Half> EmbeddednessOf(int member) => Of(embeddedness, member);

    /// <summary>Memory held, in bytes: 14 for every direction of a tied pair, and 8 a member.</summary>
    public long EstimateBytes => (Graph.Targets.Length * (4L + 4 + 1 + 1 + 1 + 1 + 2)) + (Graph.Offsets.Length * 4L) + Difficult.EstimateBytes;

    /// <summary>The ties of all but some pairs.</summary>
    internal TieTable Without(HiddenPairs hidden)
    {
        var offsets = new int[Graph.Offsets.Length];
        var kept = new List<int>(Graph.Targets.Length);
        for (var member = 0; member < Graph.NodeCount; member++)
        {
            for (var entry = Graph.Offsets[member]; entry < Graph.Offsets[member + 1]; entry++)
            {
                if (!hidden.Contains(member, Graph.Targets[entry]))
                    kept.Add(entry);
            }

            offsets[member + 1] = kept.Count;
        }

        var graph = new WeightedGraph(offsets, Of(Graph.Targets, kept), Of(Graph.Weights, kept));
        return new(graph, Of(sidesTrust, kept), Of(networkTrust, kept), Of(kinds, kept), Of(strong, kept), NeighbourhoodOverlap.Of<Half>(graph), Difficult);
    }

    private static T[] Of<T>(ReadOnlySpan<T> column, List<int> entries)
    {
        var some = new T[entries.Count];
        for (var entry = 0; entry < some.Length; entry++)
            some[entry] = column[entries[entry]];
        return some;
    }

    private ReadOnlySpan<T> Of<T>(T[] column, int member) => column.AsSpan(Graph.Offsets[member]..Graph.Offsets[member + 1]);
}
