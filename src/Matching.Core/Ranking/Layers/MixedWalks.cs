using System.Collections.Immutable;
using Matching.Candidates;
using Matching.Graph;

namespace Matching.Ranking.Layers;

/// <summary>Walks of two and three ties that change between two layers, each inner person dividing equally what arrives: "those who help my friends' friends".</summary>
internal sealed class MixedWalks(WeightedGraph one, WeightedGraph other) : IFeatureBlock
{
    // By way, whether each of its ties is of the other layer.
    private static readonly ImmutableArray<ImmutableArray<bool>> Ways =
    [
        [false, true], [true, false],
        [false, true, false], [true, false, true], [false, false, true], [true, false, false], [false, true, true], [true, true, false],
    ];

    private SparseVector at = new();
    private SparseVector next = new();

    public static ImmutableArray<Declaration> Declare(TieLayer one, TieLayer other) =>
    [
        .. from way in Ways
           let layers = way.Select(isOther => isOther ? other : one).ToArray()
           select Declaration.Of(
               $"walk.{string.Join('_', layers.Select(layer => layer.Name))}", FeatureGroup.Reach, FeatureDirection.Helps,
               $"root of the number of ways from you to them over {string.Join(", then ", layers.Select(layer => layer.Meaning))}, each divided by its inner people's numbers of ties to go on by"),
    ];

    public void Fill(int source, FeatureRows rows)
    {
        for (var way = 0; way < Ways.Length; way++)
        {
            Walk(source, Ways[way]);
            for (var row = 0; row < rows.Candidates.Length; row++)
                rows.Put(way, row, MathF.Sqrt(at[rows.Candidates[row]]));
        }
    }

    private void Walk(int source, ImmutableArray<bool> way)
    {
        at.Reset(one.NodeCount);
        at.Add(source, Math.Max(1, Layer(way[0]).Degree(source)));
        foreach (var isOther in way)
            Step(Layer(isOther));
    }

    private void Step(WeightedGraph layer)
    {
        next.Reset(layer.NodeCount);
        foreach (var node in at.Touched)
        {
            var others = layer.NeighboursOf(node);
            foreach (var neighbour in others)
                next.Add(neighbour, at[node] / others.Length);
        }

        (at, next) = (next, at);
    }

    private WeightedGraph Layer(bool isOther) => isOther ? other : one;
}
