using System.Collections.Immutable;

namespace Matching.Ranking.Layers;

/// <summary>
/// Every feature of a plan, declared once. Each feature by which a member's candidates differ is there twice: as measured, and, under the prefix
/// <see cref="AmongCandidates"/>, as the number of standard deviations from the mean of the candidates that are ranked together.
/// </summary>
public sealed class LayerFeatureTable
{
    /// <summary>Prefix of the names of standardised features.</summary>
    public const string AmongCandidates = "among_candidates.";

    private readonly Dictionary<string, Feature> byName;

    private LayerFeatureTable(ImmutableArray<BlockDeclaration> blocks)
    {
        Blocks = blocks;
        Declaration[] declared = [.. blocks.SelectMany(block => block.Features)];
        MeasuredCount = declared.Length;
        Standardised = [.. declared.Index().Where(one => !one.Item.IsOwn).Select(one => one.Index)];
        Features =
        [
            .. declared.Select((one, column) => new Feature(column, one.Name, one.Group, one.Direction, one.Meaning)),
            .. Standardised.Select((measured, number) => Standardise(declared[measured], declared.Length + number)),
        ];
        byName = Features.ToDictionary(feature => feature.Name, StringComparer.Ordinal);
    }

    /// <summary>All features, by column.</summary>
    public ImmutableArray<Feature> Features { get; }

    /// <summary>Number of features that are measured; the others follow from them.</summary>
    internal int MeasuredCount { get; }

    /// <summary>Columns of the measured features that are there standardised too, in their order.</summary>
    internal ImmutableArray<int> Standardised { get; }

    internal ImmutableArray<BlockDeclaration> Blocks { get; }

    /// <summary>The features of a plan.</summary>
    public static LayerFeatureTable Of(LayerPlan plan)
    {
        var layers = plan.Layers.Index().ToArray();
        return new(
        [
            .. layers.Select(one => new BlockDeclaration(LayerWalks.Declare(one.Item), network => new LayerWalks(network.Graphs[one.Index]))),
            .. layers.Select(one => new BlockDeclaration(LayerPaths.Declare(one.Item), network => new LayerPaths(network.Graphs[one.Index]))),
            .. layers.Select(one => new BlockDeclaration(LayerPositions.Declare(one.Item), network => new LayerPositions(network.Graphs[one.Index], network.Clusters))),
            .. layers.Select(one => new BlockDeclaration(LayerClusters.Declare(one.Item), network => new LayerClusters(network.Graphs[one.Index], network.Clusters))),
            .. plan.Factored.Select(layer => new BlockDeclaration(LayerFactors.Declare(plan.Layers[layer]), network => new LayerFactors(network.FactorsOf(layer)))),
            .. plan.Mixed.Select(pair => new BlockDeclaration(
                MixedWalks.Declare(plan.Layers[pair.One], plan.Layers[pair.Other]), network => new MixedWalks(network.Graphs[pair.One], network.Graphs[pair.Other]))),
            .. plan.Directed.Select((layer, number) => new BlockDeclaration(DirectedPositions.Declare(layer), network => new DirectedPositions(network.Directed[number]))),
            .. plan.Directed.Select((layer, number) => new BlockDeclaration(DirectedWalks.Declare(layer), network => new DirectedWalks(network.Directed[number]))),
            .. plan.Columns.Select((column, number) => new BlockDeclaration(MemberColumns.Declare(column), network => new MemberColumns(network, number))),
            .. plan.HasProfiles ? (BlockDeclaration[])[new(ProfileFeatures.Declare(), network => new ProfileFeatures(network.Attributes))] : [],
            new BlockDeclaration(ClusterSizes.Declare(), network => new ClusterSizes(network.Clusters)),
            .. plan.HasHistory ? (BlockDeclaration[])[new(HistoryFeatures.Declared, network => new LayerHistory(network.History))] : [],
        ]);
    }

    /// <summary>Whether there is a feature of that name.</summary>
    public bool Contains(string name) => byName.ContainsKey(name);

    /// <summary>Features by name, for a model to rank by.</summary>
    /// <exception cref="ArgumentException">A name is unknown, or that of a sensitive attribute.</exception>
    public ImmutableArray<Feature> Select(IEnumerable<string> names) => [.. names.Select(Find)];

    /// <summary>Name of the measured feature that a feature tells, and whether it is compared.</summary>
    internal static (string Measured, bool IsCompared) SourceOf(string name) =>
        name.StartsWith(AmongCandidates, StringComparison.Ordinal) ? (name[AmongCandidates.Length..], true) : (name, false);

    private static Feature Standardise(Declaration measured, int column) => new(
        column, AmongCandidates + measured.Name, measured.Group, measured.Direction, $"{measured.Meaning}, in standard deviations from the mean of all candidates");

    private Feature Find(string name)
    {
        if (byName.TryGetValue(name, out var feature))
            return feature;
        throw new ArgumentException(FeatureTable.IsWithheld(name) ? $"'{name}' may not be used for ranking." : $"There is no feature '{name}'.", nameof(name));
    }
}
