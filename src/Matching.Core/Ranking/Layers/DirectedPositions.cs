using System.Collections.Immutable;

namespace Matching.Ranking.Layers;

/// <summary>How many people someone turns to, and how sought after they are.</summary>
internal sealed class DirectedPositions(DirectedTies ties) : IFeatureBlock
{
    public static ImmutableArray<Declaration> Declare(DirectedLayer layer) =>
    [
        Declaration.Of($"{layer.Name}.forth", FeatureGroup.Position, FeatureDirection.Depends, $"ln(1 + number of people whom they {layer.Meaning})"),
        Declaration.Of($"{layer.Name}.back", FeatureGroup.Position, FeatureDirection.Depends, $"ln(1 + number of people who {layer.Meaning} them)"),
        Declaration.Of($"{layer.Name}.mutual", FeatureGroup.Position, FeatureDirection.Depends, $"number of people whom they {layer.Meaning} and the other way round"),
        Declaration.Own($"{layer.Name}.own_forth", FeatureGroup.Position, $"ln(1 + number of people whom you {layer.Meaning})"),
        Declaration.Own($"{layer.Name}.own_back", FeatureGroup.Position, $"ln(1 + number of people who {layer.Meaning} you)"),
    ];

    public void Fill(int source, FeatureRows rows)
    {
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            var candidate = rows.Candidates[row];
            rows.Put(0, row, Count(ties.Forth[candidate]));
            rows.Put(1, row, Count(ties.Back[candidate]));
            rows.Put(2, row, Mutual(candidate));
            rows.Put(3, row, Count(ties.Forth[source]));
            rows.Put(4, row, Count(ties.Back[source]));
        }
    }

    private static float Count(ReadOnlySpan<int> others) => MathF.Log(1 + others.Length);

    private int Mutual(int member)
    {
        var count = 0;
        foreach (var other in ties.Forth[member])
            count += ties.Back[member].Contains(other) ? 1 : 0;
        return count;
    }
}
