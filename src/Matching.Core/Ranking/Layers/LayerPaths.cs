using System.Collections.Immutable;
using Matching.Candidates;
using Matching.Graph;

namespace Matching.Ranking.Layers;

/// <summary>Ways of two and three ties within a layer, whatever their weights: common contacts, Adamic and Adar 2003, and Kovács et al. 2019.</summary>
internal sealed class LayerPaths(WeightedGraph graph) : IFeatureBlock
{
    private readonly SparseVector common = new();
    private readonly SparseVector rare = new();
    private readonly SparseVector halfway = new();
    private readonly SparseVector ends = new();

    public static ImmutableArray<Declaration> Declare(TieLayer layer) =>
    [
        Declaration.Of($"{layer.Name}.common", FeatureGroup.MutualContacts, FeatureDirection.Depends, $"number of people to whom both of you have {layer.Meaning}"),
        Declaration.Of(
            $"{layer.Name}.adamic_adar", FeatureGroup.MutualContacts, FeatureDirection.Helps,
            $"people to whom both of you have {layer.Meaning}, each counted as 1 / ln(1 + their number of these)"),
        Declaration.Of(
            $"{layer.Name}.paths_of_three", FeatureGroup.Reach, FeatureDirection.Helps,
            $"root of the number of ways of three {layer.Meaning}, each divided by the root of its inner people's numbers of these"),
    ];

    public void Fill(int source, FeatureRows rows)
    {
        Array.ForEach([common, rare, halfway, ends], vector => vector.Reset(graph.NodeCount));
        foreach (var contact in graph.NeighboursOf(source))
            Reach(contact);
        foreach (var middle in halfway.Touched)
            Pass(middle, source);
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            var candidate = rows.Candidates[row];
            rows.Put(0, row, common[candidate]);
            rows.Put(1, row, rare[candidate]);
            rows.Put(2, row, MathF.Sqrt(ends[candidate]));
        }
    }

    private void Reach(int contact)
    {
        var degree = graph.Degree(contact);
        var (rarity, root) = (1 / MathF.Log(1 + degree), 1 / MathF.Sqrt(degree));
        foreach (var other in graph.NeighboursOf(contact))
        {
            common.Add(other, 1);
            rare.Add(other, rarity);
            halfway.Add(other, root);
        }
    }

    private void Pass(int middle, int source)
    {
        if (middle == source)
            return;
        var share = halfway[middle] / MathF.Sqrt(graph.Degree(middle));
        foreach (var other in graph.NeighboursOf(middle))
            ends.Add(other, share);
    }
}
