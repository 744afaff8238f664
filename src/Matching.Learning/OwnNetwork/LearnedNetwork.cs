using System.Collections.Immutable;
using Matching.Graph;
using Matching.History;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>A network to learn from: looked at as a whole, with the features of <see cref="NetworkLayers"/>, where it is small; else pair by pair, with those of <see cref="ComparedTable"/>.</summary>
/// <param name="parts">The network.</param>
/// <param name="mostLayeredTies">Most ties of a network that is looked at as a whole.</param>
internal sealed class LearnedNetwork(SnapshotParts parts, int mostLayeredTies)
{
    /// <summary>The network with everything.</summary>
    public NetworkSnapshot Whole => parts.Whole;

    /// <summary>What came of suggestions.</summary>
    public SuggestionHistory History => parts.History;

    /// <summary>Whether it is looked at as a whole.</summary>
    public bool IsLayered { get; } = parts.Whole.Ties.Graph.EdgeCount <= mostLayeredTies;

    /// <summary>Its ties, each pair once.</summary>
    public ImmutableArray<LayeredTie> Ties { get; } = NetworkLayers.TiesOf(parts.Whole);

    /// <summary>What may be learned from; without the features of history where there is none, which would be the same everywhere.</summary>
    public ImmutableArray<Feature> Features =>
        (IsLayered ? NetworkLayers.Features.Features : ComparedTable.Features).RemoveAll(feature => feature.Group == FeatureGroup.History && History.IsEmpty);

    /// <summary>Whether a tie is worth finding: a weak one between clusters.</summary>
    public bool IsWorthFinding(LayeredTie tie) => !tie.Strong && Whole.Clusters[tie.First] != Whole.Clusters[tie.Second];

    /// <summary>The network of which only some ties are seen; nothing of the others is.</summary>
    public VisibleNetwork Showing(ImmutableArray<LayeredTie> visible) =>
        new(parts.Without([.. Ties.Except(visible).Select(tie => (tie.First, tie.Second))]), IsLayered);
}
