using System.Collections.Immutable;
using Matching.Graph;
using Matching.Ranking.Layers;

namespace Matching.Ranking.Forest;

/// <summary>
/// A trained ensemble in service. It reads either the rows of <see cref="FeatureTable"/>, which the engine fills for networks of any size, or those of
/// <see cref="NetworkLayers"/>, which look at the network as a whole.
/// </summary>
public sealed class ForestModel : IRankingModel
{
    private readonly FlatForest forest;
    private readonly TreeShap shap;
    private readonly bool isLayered;

    private ForestModel(string version, ImmutableArray<Feature> features, TreeEnsemble ensemble, ReadOnlySpan<float> background, bool isLayered)
    {
        (Version, Features, this.isLayered) = (version, features, isLayered);
        forest = FlatForest.Compile(ensemble);
        shap = TreeShap.Of(ensemble, background);
    }

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    public ImmutableArray<Feature> Features { get; }

    /// <inheritdoc/>
    public double BaseScore => shap.Expected;

    /// <summary>Whether a model of these features can serve.</summary>
    /// <returns>What stands in the way; null where nothing does.</returns>
    public static string? Problem(IReadOnlyList<string> features)
    {
        if (features.FirstOrDefault(FeatureTable.IsWithheld) is { } sensitive)
            return $"'{sensitive}' may not be used for ranking.";
        if (features.All(IsOfTable) || features.All(NetworkLayers.Features.Contains))
            return null;
        return features.FirstOrDefault(name => !IsOfTable(name) && !NetworkLayers.Features.Contains(name)) is { } unknown
            ? $"There is no feature '{unknown}'."
            : $"'{features.First(IsOfTable)}' and '{features.First(name => !IsOfTable(name))}' are of different tables; a model reads one.";
    }

    /// <summary>Puts an ensemble into service.</summary>
    /// <param name="version">The name that suggestions carry.</param>
    /// <param name="features">Names of the ensemble's features, by position.</param>
    /// <param name="ensemble">The trees.</param>
    /// <param name="background">Usual rows of the ensemble's features, one after the other, for explanations; see <see cref="TreeShap.Of"/>.</param>
    /// <exception cref="ArgumentException">As <see cref="Problem"/> says, or the rows do not fit.</exception>
    public static ForestModel Of(string version, ImmutableArray<string> features, TreeEnsemble ensemble, ReadOnlySpan<float> background)
    {
        if (Problem(features) is { } problem)
            throw new ArgumentException(problem, nameof(features));
        if (!features.All(IsOfTable))
            return new(version, NetworkLayers.Features.Select(features), ensemble, background, isLayered: true);
        int[] columns = [.. features.Select(name => FeatureTable.Find(name)!.Column)];
        return new(version, FeatureTable.Columns, Widen(ensemble, columns), Widen(background, columns), isLayered: false);
    }

    /// <inheritdoc/>
    public IFeatureRows? RowsOf(NetworkSnapshot snapshot) => isLayered ? new ComparedRows(new LayerExtractor(NetworkLayers.Features, snapshot.Layers, Features), snapshot.Layers) : null;

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<float> rows, Span<double> scores) => forest.Score(rows, scores);

    /// <inheritdoc/>
    public void Explain(ReadOnlySpan<float> row, Span<double> contributions) => shap.Explain(row, contributions);

    private static bool IsOfTable(string name) => FeatureTable.Find(name) is { MayRank: true };

    private static TreeEnsemble Widen(TreeEnsemble ensemble, int[] columns) => new(
        FeatureTable.Columns.Length,
        [.. ensemble.Trees.Select(tree => new DecisionTree([.. tree.Features.Select(feature => columns[feature])], tree.Thresholds, tree.Left, tree.Right, tree.Values))]);

    private static float[] Widen(ReadOnlySpan<float> rows, int[] columns)
    {
        var width = FeatureTable.Columns.Length;
        var wide = new float[rows.Length / columns.Length * width];
        for (var at = 0; at < rows.Length; at++)
            wide[(at / columns.Length * width) + columns[at % columns.Length]] = rows[at];
        return wide;
    }
}
