using System.Collections.Immutable;
using Matching.History;
using Matching.Ranking.Layers;

namespace Matching.Ranking;

/// <summary>
/// The features of history among those of a row, which are written apart from the others: with the history of another time they tell what was known then. Allocates nothing once warm; not
/// thread safe.
/// </summary>
/// <param name="features">What rows consist of.</param>
public sealed class HistoryColumns(ImmutableArray<Feature> features)
{
    private readonly (int Column, int Measured, bool IsCompared)[] asked = [.. features.Index().Where(one => one.Item.Group == FeatureGroup.History).Select(one => SourceOf(one.Index, one.Item.Name))];
    private float[] measured = [];

    /// <summary>Whether there are any.</summary>
    public bool Any => asked.Length > 0;

    /// <summary>Writes them into filled rows.</summary>
    /// <param name="source">The member who asks.</param>
    /// <param name="candidates">Whom the rows are of; they are compared with each other.</param>
    /// <param name="history">What is known.</param>
    /// <param name="rows">The rows, one after the other.</param>
    public void Write(int source, ReadOnlySpan<int> candidates, IHistory history, Span<float> rows)
    {
        if (!Any)
            return;
        var length = candidates.Length * HistoryFeatures.Count;
        if (measured.Length < length)
            measured = new float[length];
        HistoryFeatures.Fill(source, candidates, history, measured.AsSpan(..length));
        foreach (var (column, from, isCompared) in asked)
            Standardisation.Write(measured.AsSpan(..length), HistoryFeatures.Count, from, isCompared, rows, features.Length, column);
    }

    private static (int Column, int Measured, bool IsCompared) SourceOf(int column, string name)
    {
        var (plain, isCompared) = LayerFeatureTable.SourceOf(name);
        return (column, HistoryFeatures.Declared.Index().Single(one => one.Item.Name == plain).Index, isCompared);
    }
}
