using System.Collections.Immutable;

namespace Matching.Ranking.Layers;

/// <summary>What is looked at in a network: its features follow from it, so that networks of one plan share models.</summary>
public sealed record LayerPlan
{
    /// <summary>The layers; the first holds every tie.</summary>
    public required ImmutableArray<TieLayer> Layers { get; init; }

    /// <summary>Numbers of the layers that are approximated by factors; those with many ties pay.</summary>
    public ImmutableArray<int> Factored { get; init; } = [0];

    /// <summary>Numbers of pairs of layers to walk over in turn.</summary>
    public ImmutableArray<(int One, int Other)> Mixed { get; init; } = [];

    /// <summary>Ties that lead from one to the other.</summary>
    public ImmutableArray<DirectedLayer> Directed { get; init; } = [];

    /// <summary>What else is known of members.</summary>
    public ImmutableArray<MemberColumn> Columns { get; init; } = [];

    /// <summary>Whether what members said of themselves is looked at.</summary>
    public bool HasProfiles { get; init; }

    /// <summary>Whether what came of suggestions is looked at.</summary>
    public bool HasHistory { get; init; }
}
