using System.Collections.Immutable;

namespace Matching.Clusters;

/// <summary>
/// Communities with names that stay put from one division to the next, unlike labels, which follow size. A name is a number, given once and never again
/// to another community. Immutable.
/// </summary>
public sealed class NamedClusters
{
    private NamedClusters(Partition communities, ImmutableArray<int> names, int nextName)
    {
        Communities = communities;
        Names = names;
        NextName = nextName;
    }

    /// <summary>The division.</summary>
    public Partition Communities { get; }

    /// <summary>Name by community; distinct, from 0.</summary>
    public ImmutableArray<int> Names { get; }

    /// <summary>The name that the next new community will get.</summary>
    public int NextName { get; }

    /// <summary>Name of a node's community.</summary>
    public int this[int node] => Names[Communities[node]];

    /// <summary>Names the communities of a first division.</summary>
    public static NamedClusters First(Partition communities) =>
        new(communities, [.. Enumerable.Range(0, communities.Count)], communities.Count);

    /// <summary>
    /// Names the communities of a later division, usually one found from <see cref="Start"/>: each takes the name of the earlier community that it shares
    /// most nodes with, pairs that share most first; one whose name another took is new.
    /// </summary>
    /// <param name="next">The later division.</param>
    /// <param name="earlier">By later node: the earlier node; −1 for a new one.</param>
    public NamedClusters Follow(Partition next, ReadOnlySpan<int> earlier)
    {
        var names = new int[next.Count];
        Array.Fill(names, -1);
        var taken = new bool[Communities.Count];
        foreach (var (before, after) in BySharedNodes(next, earlier))
        {
            if (taken[before] || names[after] >= 0)
                continue;
            names[after] = Names[before];
            taken[before] = true;
        }

        var nextName = NextName;
        foreach (ref var name in names.AsSpan())
            name = name < 0 ? nextName++ : name;
        return new NamedClusters(next, [.. names], nextName);
    }

    /// <summary>The division carried over to later nodes, as a start for <see cref="Leiden.Find"/>; new nodes are alone.</summary>
    /// <param name="earlier">By later node: the earlier node; −1 for a new one.</param>
    public Partition Start(ReadOnlySpan<int> earlier)
    {
        var labels = new int[earlier.Length];
        for (var node = 0; node < labels.Length; node++)
            labels[node] = earlier[node] < 0 ? -1 : Communities[earlier[node]];
        return new Partition(labels);
    }

    private IEnumerable<(int Before, int After)> BySharedNodes(Partition next, ReadOnlySpan<int> earlier)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(earlier.Length, next.NodeCount, nameof(earlier));
        var shared = new Dictionary<(int Before, int After), int>();
        for (var node = 0; node < earlier.Length; node++)
        {
            if (earlier[node] >= 0)
                shared[(Communities[earlier[node]], next[node])] = shared.GetValueOrDefault((Communities[earlier[node]], next[node])) + 1;
        }
        return shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key);
    }
}
