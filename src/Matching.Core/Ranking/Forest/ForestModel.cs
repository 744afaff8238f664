using System.Collections.Immutable;
using Matching.Graph;
using Matching.Ranking.Compared;
using Matching.Ranking.Layers;

namespace Matching.Ranking.Forest;

/// <summary>
/// A trained ensemble in service. It reads either the rows of <see cref="ComparedTable"/>, for networks of any size, or those of
/// <see cref="NetworkLayers"/>, which look at the network as a whole.
/// </summary>
public sealed class ForestModel : IRankingModel
{
    private readonly FlatForest forest;
    private readonly TreeShap shap;

    private ForestModel(
        string version, ImmutableArray<Feature> features, TreeEnsemble ensemble, ReadOnlySpan<float> background, bool isLayered, TwoSidedCalibration? chances)
    {
        (Version, Features, IsLayered, Chances) = (version, features, isLayered, chances);
        forest = FlatForest.Compile(ensemble);
        shap = TreeShap.Of(ensemble, background);
    }

    /// <summary>Whether it reads the rows of <see cref="NetworkLayers"/>.</summary>
    public bool IsLayered { get; }

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    public ImmutableArray<Feature> Features { get; }

    /// <inheritdoc/>
    public TwoSidedCalibration? Chances { get; }

    /// <inheritdoc/>
    public double BaseScore => shap.Expected;

    /// <summary>Whether a model of these features can serve.</summary>
    /// <returns>What stands in the way; null where nothing does.</returns>
    public static string? Problem(IReadOnlyList<string> features)
    {
        if (features.FirstOrDefault(FeatureTable.IsWithheld) is { } sensitive)
            return $"'{sensitive}' may not be used for ranking.";
        if (features.All(ComparedTable.Contains) || features.All(NetworkLayers.Features.Contains))
            return null;
        return features.FirstOrDefault(name => !ComparedTable.Contains(name) && !NetworkLayers.Features.Contains(name)) is { } unknown
            ? $"There is no feature '{unknown}'."
            : $"'{features.First(ComparedTable.Contains)}' and '{features.First(name => !ComparedTable.Contains(name))}' are of different tables; a model reads one.";
    }

    /// <summary>Puts an ensemble into service.</summary>
    /// <param name="version">The name that suggestions carry.</param>
    /// <param name="features">Names of the ensemble's features, by position.</param>
    /// <param name="ensemble">The trees.</param>
    /// <param name="background">Usual rows of the ensemble's features, one after the other, for explanations; see <see cref="TreeShap.Of"/>.</param>
    /// <param name="chances">What its scores stand for; null where that is not known.</param>
    /// <exception cref="ArgumentException">As <see cref="Problem"/> says, or the rows do not fit.</exception>
    public static ForestModel Of(
        string version, ImmutableArray<string> features, TreeEnsemble ensemble, ReadOnlySpan<float> background, TwoSidedCalibration? chances = null)
    {
        if (Problem(features) is { } problem)
            throw new ArgumentException(problem, nameof(features));
        var isLayered = !features.All(ComparedTable.Contains);
        return new(version, isLayered ? NetworkLayers.Features.Select(features) : ComparedTable.Select(features), ensemble, background, isLayered, chances);
    }

    /// <inheritdoc/>
    public IFeatureRows? RowsOf(NetworkSnapshot snapshot) => IsLayered
        ? new ComparedRows(new LayerExtractor(NetworkLayers.Features, snapshot.Layers, Features), snapshot.Layers)
        : new ComparedTableRows(snapshot, Features);

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<float> rows, Span<double> scores) => forest.Score(rows, scores);

    /// <inheritdoc/>
    public void Explain(ReadOnlySpan<float> row, Span<double> contributions) => shap.Explain(row, contributions);
}
