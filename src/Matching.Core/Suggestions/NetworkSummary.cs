using Matching.Model;
using Matching.Storage;

namespace Matching.Suggestions;

/// <summary>Counts and shape of a network.</summary>
public sealed record NetworkSummary
{
    /// <summary>Revision that the figures describe.</summary>
    public required Revision Revision { get; init; }

    /// <summary>Members.</summary>
    public required long MemberCount { get; init; }

    /// <summary>Pairs of members with at least one tie.</summary>
    public required long TiedPairCount { get; init; }

    /// <summary>Pairs with a strong tie.</summary>
    public required long StrongPairCount { get; init; }

    /// <summary>Interactions on record.</summary>
    public required long InteractionCount { get; init; }

    /// <summary>Concepts of all taxonomies.</summary>
    public required long ConceptCount { get; init; }

    /// <summary>Partner organisations.</summary>
    public required long PartnerCount { get; init; }

    /// <summary>Offers of all members.</summary>
    public required long OfferCount { get; init; }

    /// <summary>Needs of all members.</summary>
    public required long NeedCount { get; init; }

    /// <summary>Strong-tie clusters with at least two members.</summary>
    public required long ClusterCount { get; init; }

    /// <summary>Sizes of at most 20 clusters, largest first; clusters of fewer than 10 members are left out.</summary>
    public required ValueList<long> LargestClusterSizes { get; init; }

    /// <summary>Share of tied pairs whose members are in different strong-tie clusters, 0 to 1.</summary>
    public required double BridgingShare { get; init; }

    /// <summary>Modularity of the clusters in the graph of strong ties.</summary>
    public required double Modularity { get; init; }

    /// <summary>Members without any tie.</summary>
    public required long IsolatedMemberCount { get; init; }
}
