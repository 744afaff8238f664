using Matching.V1;

namespace Matching.Cli.Terminal;

/// <summary>The figures of a network, for programs.</summary>
internal sealed record NetworkFigures(
    string NetworkId, string DisplayName, long Revision, long MemberCount, long TiedPairCount, long StrongPairCount, long ClusterCount,
    double BridgingShare, double Modularity, long IsolatedMemberCount, long PartnerCount, long ConceptCount, long OfferCount, long NeedCount, long InteractionCount)
{
    public static NetworkFigures Of((Network Network, SummarizeNetworkResponse Shape) pair)
    {
        var (network, shape) = pair;
        return new NetworkFigures(
            network.NetworkId, network.DisplayName, shape.Revision, shape.MemberCount, shape.TiedPairCount, shape.StrongPairCount, shape.ClusterCount,
            shape.BridgingShare, shape.Modularity, shape.IsolatedMemberCount, shape.PartnerCount, shape.ConceptCount, shape.OfferCount, shape.NeedCount,
            shape.InteractionCount);
    }
}
