using System.Collections.Immutable;
using Matching.Ranking.Layers;

namespace Matching.Ranking.Compared;

/// <summary>
/// What trained models may read of a network of any size: the features of <see cref="FeatureTable"/>, those of help over time, those of what came of suggestions, and each by which a member's candidates differ once
/// more, under the prefix <see cref="LayerFeatureTable.AmongCandidates"/>, in standard deviations from the mean of the candidates that are ranked together. What is
/// measured drifts as a network grows; where somebody stands among the others does not.
/// </summary>
public static class ComparedTable
{
    /// <summary>All features, by column.</summary>
    public static ImmutableArray<Feature> Features { get; }

    /// <summary>The compared ones: what models learn from where networks change.</summary>
    public static ImmutableArray<Feature> Compared => Features[MeasuredCount..];

    /// <summary>Number of features that are measured; the others follow from them.</summary>
    internal static int MeasuredCount { get; }

    private static readonly Dictionary<string, Feature> ByName;

    static ComparedTable()
    {
        ImmutableArray<Feature> withHelp = [.. FeatureTable.Columns, .. HelpFeatures.Declare(FeatureTable.Columns.Length)];
        ImmutableArray<Feature> measured =
        [
            .. withHelp,
            .. HistoryFeatures.Declared.Select((one, number) => new Feature(withHelp.Length + number, one.Name, one.Group, one.Direction, one.Meaning)),
        ];
        HashSet<string> own = [FeatureTable.OwnDegree.Name, .. HistoryFeatures.Declared.Where(one => one.IsOwn).Select(one => one.Name)];
        MeasuredCount = measured.Length;
        Features = [.. measured, .. measured.Where(feature => !own.Contains(feature.Name)).Select((feature, number) => Compare(feature, measured.Length + number))];
        ByName = Features.ToDictionary(feature => feature.Name, StringComparer.Ordinal);
    }

    /// <summary>Whether there is a feature of that name.</summary>
    public static bool Contains(string name) => ByName.ContainsKey(name);

    /// <summary>Features by name, for a model to rank by.</summary>
    /// <exception cref="ArgumentException">A name is unknown.</exception>
    public static ImmutableArray<Feature> Select(IEnumerable<string> names) =>
        [.. names.Select(name => ByName.TryGetValue(name, out var feature) ? feature : throw new ArgumentException($"There is no feature '{name}'.", nameof(names)))];

    /// <summary>Column of the measured feature that a feature tells, and whether it is compared.</summary>
    internal static (int Measured, bool IsCompared) SourceOf(Feature feature)
    {
        var (measured, isCompared) = LayerFeatureTable.SourceOf(feature.Name);
        return (ByName[measured].Column, isCompared);
    }

    private static Feature Compare(Feature measured, int column) => measured with
    {
        Column = column,
        Name = LayerFeatureTable.AmongCandidates + measured.Name,
        Meaning = $"{measured.Meaning}, in standard deviations from the mean of all candidates",
    };
}
