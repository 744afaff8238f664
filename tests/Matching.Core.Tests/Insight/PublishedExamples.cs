using Matching.Graph;

namespace Matching.Core.Tests.Insight;

/// <summary>Networks that papers work through, drawn as rows of ties.</summary>
internal static class PublishedExamples
{
    /// <summary>The network in which Borgatti (Connections 20, 1997) works out Burt's measures for G; nodes A to G.</summary>
    public static WeightedGraph Borgatti { get; } = Of("AB AF AG AE EG FG BG BD DG GC");

    /// <summary>Figure 3 of Backstrom and Kleinberg 2014, around u; nodes a to k, then u.</summary>
    public static WeightedGraph BackstromAndKleinberg { get; } = Of(
        "ab ac bc bd be bf cd cf ch df ef fh hj hk ij ik jk la lb lc ld le lf lg lh li lj lk");

    /// <summary>Pairs of letters, the first of which is node 0.</summary>
    public static WeightedGraph Of(string pairs)
    {
        var first = pairs.Min(letter => letter == ' ' ? char.MaxValue : letter);
        var builder = new WeightedGraphBuilder(pairs.Max() - first + 1);
        foreach (var pair in pairs.Split(' '))
            builder.Add(pair[0] - first, pair[1] - first);
        return builder.Build();
    }
}
