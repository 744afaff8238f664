using Matching.Clusters;
using Matching.Graph;
using Matching.Model;
using Matching.Storage;

namespace Matching.Cli.Evaluation;

/// <summary>A village as a network that the product serves: its ties as a partner would record them, kind by kind, and the clusters that the task gives.</summary>
internal static class VillageNetwork
{
    /// <param name="pairs">What is visible, by pair of households, lower first.</param>
    /// <param name="clusters">The clusters; a label per household.</param>
    public static NetworkView Of(IReadOnlyDictionary<(int First, int Second), VillagePair> pairs, Partition clusters)
    {
        var builder = new SnapshotBuilder();
        Load(builder, pairs, clusters.NodeCount);
        return new NetworkView(builder.Build(clusters));
    }

    private static void Load(IGraphSink sink, IReadOnlyDictionary<(int First, int Second), VillagePair> pairs, int households)
    {
        sink.Network(new Network(new NetworkId("village"), "", DateTimeOffset.UnixEpoch), new Revision(1));
        for (var household = 0; household < households; household++)
        {
            var member = new Member { Id = IdOf(household), Consents = Consents.Matching };
            sink.Member(new Stored<Member>(member, new Revision(1), DateTimeOffset.UnixEpoch));
        }

        foreach (var ((first, second), known) in pairs.OrderBy(pair => pair.Key))
        {
            foreach (var relation in known.Kinds)
                sink.Tie(new TieReport { Key = new TieKey(new MemberPair(IdOf(first), IdOf(second)), new TieKind(relation)) });
        }
    }

    // Fixed width, so that the order of ids is the order of households.
    private static MemberId IdOf(int household) => new($"household-{household:00000}");
}
