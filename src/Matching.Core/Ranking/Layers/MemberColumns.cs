using System.Collections.Immutable;

namespace Matching.Ranking.Layers;

/// <summary>A column of members: either person's value, and for places how far apart the two are and how many of either's contacts are near the other.</summary>
internal sealed class MemberColumns(LayeredNetwork network, int column) : IFeatureBlock
{
    // In units of the column: how far "near" goes, by the width of an exponential.
    private const float Nearness = 3;

    public static ImmutableArray<Declaration> Declare(MemberColumn column) =>
    [
        Declaration.Of($"{column.Name}.theirs", FeatureGroup.Circumstance, FeatureDirection.Depends, $"{column.Meaning}, of them"),
        Declaration.Own($"{column.Name}.own", FeatureGroup.Circumstance, $"{column.Meaning}, of you"),
        .. column.IsPlace ? DeclarePlace(column) : [],
    ];

    public void Fill(int source, FeatureRows rows)
    {
        var values = network.ValuesOf(column);
        var isPlace = network.Plan.Columns[column].IsPlace;
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            var candidate = rows.Candidates[row];
            rows.Put(0, row, values[candidate]);
            rows.Put(1, row, values[source]);
            if (!isPlace)
                continue;
            rows.Put(2, row, MathF.Abs(values[source] - values[candidate]));
            rows.Put(3, row, ContactsNear(source, values[candidate], values));
            rows.Put(4, row, ContactsNear(candidate, values[source], values));
        }
    }

    private static ImmutableArray<Declaration> DeclarePlace(MemberColumn column) =>
    [
        Declaration.Of($"{column.Name}.distance", FeatureGroup.Circumstance, FeatureDirection.Hinders, $"difference of {column.Meaning} between you"),
        Declaration.Of($"{column.Name}.own_contacts_near", FeatureGroup.Circumstance, FeatureDirection.Helps, $"your contacts near them by {column.Meaning}"),
        Declaration.Of($"{column.Name}.their_contacts_near", FeatureGroup.Circumstance, FeatureDirection.Helps, $"their contacts near you by {column.Meaning}"),
    ];

    private float ContactsNear(int member, float place, ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var contact in network.Graphs[0].NeighboursOf(member))
            sum += MathF.Exp(-MathF.Abs(values[contact] - place) / Nearness);
        return sum;
    }
}
