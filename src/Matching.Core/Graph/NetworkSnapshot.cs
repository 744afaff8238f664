using System.Collections.Immutable;
using Matching.Clusters;
using Matching.History;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Layers;
using Matching.Storage;

namespace Matching.Graph;

/// <summary>
/// A network at a revision, immutable and laid out for reading: members and concepts are indexes from 0, members by locality and id, concepts by id; everything else is columns.
/// The same content gives the same snapshot, on every machine.
/// </summary>
public sealed class NetworkSnapshot
{
    /// <summary>In <see cref="OpenClusters"/>: not open to matching.</summary>
    public const int NotOpen = -1;

    private LayeredNetwork? layers;

    /// <summary>The network.</summary>
    public required Network Network { get; init; }

    /// <summary>The revision described.</summary>
    public required Revision Revision { get; init; }

    /// <summary>Time that decay is measured against: that of the newest contact or interaction; the network's creation where there is none.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The members.</summary>
    public required MemberTable Members { get; init; }

    /// <summary>The concepts.</summary>
    public required ConceptTable Concepts { get; init; }

    /// <summary>Offers and needs.</summary>
    public required ExchangeIndex Exchange { get; init; }

    /// <summary>Who gives at present.</summary>
    public required GivingIndex Giving { get; init; }

    /// <summary>Who helped whom, and how much over what time; for models that ask.</summary>
    public required HelpIndex Help { get; init; }

    /// <summary>What came of suggestions; for models that ask.</summary>
    public required HistoryIndex History { get; init; }

    /// <summary>Which partners work together.</summary>
    public required PartnerIndex Partners { get; init; }

    /// <summary>Whom linking ties could lead to.</summary>
    public required BandIndex Bands { get; init; }

    /// <summary>The ties.</summary>
    public required TieTable Ties { get; init; }

    /// <summary>Strong-tie clusters.</summary>
    public required Partition Clusters { get; init; }

    /// <summary>Modularity of the clusters in the graph of strong ties; 0 without strong ties.</summary>
    public required double Modularity { get; init; }

    /// <summary>What ranking reads, with everything that it computes once.</summary>
    public required FeatureInputs Features { get; init; }

    /// <summary>By member: the strong-tie cluster of whoever consents to matching and has capacity, <see cref="NotOpen"/> for others.</summary>
    public required ImmutableArray<int> OpenClusters { get; init; }

    /// <summary>Counts taken while the network was read.</summary>
    public required SnapshotCounts Counts { get; init; }

    /// <summary>The ties kind by kind, for models that look at them apart; laid out when first asked for.</summary>
    public LayeredNetwork Layers => LazyInitializer.EnsureInitialized(
        ref layers, () => new LayeredNetwork(NetworkLayers.Plan, NetworkLayers.TiesOf(this), Clusters, attributes: Features.Attributes, history: History));

    /// <summary>Memory held, in bytes, ids and names left out.</summary>
    public long EstimateBytes =>
        Members.EstimateBytes + Concepts.EstimateBytes + Exchange.EstimateBytes + Giving.EstimateBytes + Help.EstimateBytes + History.EstimateBytes + Partners.EstimateBytes + Bands.EstimateBytes + Ties.EstimateBytes + Features.EstimateBytes
        + (Clusters.NodeCount + Clusters.Count + OpenClusters.Length) * 4L;

    /// <summary>Whether a member's name, partner, place, languages, times, offers and needs are as the snapshot has them.</summary>
    /// <param name="member">The member as it is now.</param>
    /// <param name="index">Index of the member in the snapshot.</param>
    public bool DescribesProfileOf(Member member, int index) =>
        Members.Describes(member, index) && Same(member.Offers, Exchange.Offers[index]) && Same(member.Needs, Exchange.Needs[index]);

    private bool Same(ValueList<Offer> offers, ReadOnlySpan<ConceptWeight> known)
    {
        var same = offers.Count == known.Length;
        for (var i = 0; same && i < known.Length; i++)
            same = known[i] == new ConceptWeight(Concepts.Find(offers[i].Concept), (float)offers[i].Level);
        return same;
    }

    private bool Same(ValueList<Need> needs, ReadOnlySpan<ConceptWeight> known)
    {
        var same = needs.Count == known.Length;
        for (var i = 0; same && i < known.Length; i++)
            same = known[i] == new ConceptWeight(Concepts.Find(needs[i].Concept), (float)needs[i].Urgency);
        return same;
    }
}
