using Matching.Clusters;
using Matching.Graph;
using Matching.Model;
using Matching.Storage;

namespace Matching.Cli.Evaluation;

/// <summary>A village as a network that the product serves: its ties as a partner would record them, kind by kind, and the clusters that the task gives.</summary>
internal static class VillageNetwork
{
    /// <param name="kinds">By pair of households, lower first: the kinds of relation that are visible.</param>
    /// <param name="clusters">The clusters; a label per household.</param>
    public static NetworkView Of(IReadOnlyDictionary<(int First, int Second), SortedSet<string>> kinds, Partition clusters)
    {
        var builder = new SnapshotBuilder();
        Load(builder, kinds, clusters.NodeCount);
        return new NetworkView(builder.Build(clusters));
    }

    private static void Load(IGraphSink sink, IReadOnlyDictionary<(int First, int Second), SortedSet<string>> kinds, int households)
    {
        sink.Network(new Network(new NetworkId("village"), "", DateTimeOffset.UnixEpoch), new Revision(1));
        for (var household = 0; household < households; household++)
        {
            var member = new Member { Id = IdOf(household), Consents = Consents.Matching };
            sink.Member(new Stored<Member>(member, new Revision(1), DateTimeOffset.UnixEpoch));
        }

        foreach (var ((first, second), relations) in kinds.OrderBy(pair => pair.Key))
        {
            foreach (var relation in relations)
                sink.Tie(new TieReport { Key = new TieKey(new MemberPair(IdOf(first), IdOf(second)), new TieKind(relation)) });
        }
    }

    // Fixed width, so that the order of ids is the order of households.
    private static MemberId IdOf(int household) => new($"household-{household:00000}");
}
