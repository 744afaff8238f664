using System.Collections.Immutable;
using Matching.Graph;
using Matching.History;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>A network to learn from: looked at as a whole, with the features of <see cref="NetworkLayers"/>, where it is small; else pair by pair, with those of <see cref="ComparedTable"/>.</summary>
internal sealed class LearnedNetwork
{
    private readonly SnapshotParts parts;

    /// <summary>Takes a network.</summary>
    /// <param name="parts">The network.</param>
    /// <param name="isLayered">Whether it is looked at as a whole.</param>
    public LearnedNetwork(SnapshotParts parts, bool isLayered) => (this.parts, IsLayered, Ties) = (parts, isLayered, NetworkLayers.TiesOf(parts.Whole));

    /// <summary>The network with everything.</summary>
    public NetworkSnapshot Whole => parts.Whole;

    /// <summary>What came of suggestions.</summary>
    public SuggestionHistory History => parts.History;

    /// <summary>Whether it is looked at as a whole.</summary>
    public bool IsLayered { get; }

    /// <summary>Its ties, each pair once.</summary>
    public ImmutableArray<LayeredTie> Ties { get; }

    /// <summary>What may be learned from; without the features of history where there is none, which would be the same everywhere.</summary>
    public ImmutableArray<Feature> Features =>
        (IsLayered ? NetworkLayers.Features.Features : ComparedTable.Features).RemoveAll(feature => feature.Group == FeatureGroup.History && History.IsEmpty);

    /// <summary>How ties began, as far as that is known.</summary>
    public ImmutableArray<TieBeginning> Beginnings() => parts.Beginnings();

    /// <summary>Whether a tie is worth finding: a weak one between clusters.</summary>
    public bool IsWorthFinding(LayeredTie tie) => !tie.Strong && Whole.Clusters[tie.First] != Whole.Clusters[tie.Second];

    /// <summary>Whether a member has any tie.</summary>
    public bool HasTies(int member) => Whole.Ties.Graph.Degree(member) > 0;

    /// <summary>The network as it looked before a time, looked at in the same way.</summary>
    public LearnedNetwork Before(DateTimeOffset time) => new(parts.Before(time), IsLayered);

    /// <summary>The network of which only some ties are seen; nothing of the others is.</summary>
    public VisibleNetwork Showing(ImmutableArray<LayeredTie> visible) =>
        new(parts.Without([.. Ties.Except(visible).Select(tie => (tie.First, tie.Second))]), IsLayered);
}
