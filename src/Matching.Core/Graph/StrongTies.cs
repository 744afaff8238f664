using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matching.Clusters;

namespace Matching.Graph;

/// <summary>The graph of strong ties, and the clusters found in it.</summary>
internal static class StrongTies
{
    // Any fixed seed does; a changing one would move members between clusters from load to load.
    private const ulong ClusterSeed = 1;

    /// <summary>Strong ties that nobody finds difficult, weighted by intensity.</summary>
    public static WeightedGraph GraphOf(List<TiedPair> pairs, int members)
    {
        var graph = new WeightedGraphBuilder(members);
        foreach (var pair in pairs)
        {
            if (pair.Strength is { Strong: true, Difficult: false })
                graph.Add(pair.First, pair.Second, pair.Strength.Intensity);
        }

        return graph.Build();
    }

    /// <summary>The communities of the graph.</summary>
    public static Partition ClustersOf(WeightedGraph strong, CancellationToken cancellation) =>
        Leiden.Find(strong, new LeidenParameters(), ClusterSeed, cancellation: cancellation).Communities;

    /// <summary>By member: the cluster of whoever is open to matching, <see cref="NetworkSnapshot.NotOpen"/> for others.</summary>
    public static ImmutableArray<int> OpenClusters(MemberTable table, Partition clusters)
    {
        var open = new int[table.Count];
        for (var member = 0; member < open.Length; member++)
            open[member] = table.TraitsOf(member).IsOpenToMatching ? clusters[member] : NetworkSnapshot.NotOpen;
        LargePages.Ask(open);
        return ImmutableCollectionsMarshal.AsImmutableArray(open);
    }
}
