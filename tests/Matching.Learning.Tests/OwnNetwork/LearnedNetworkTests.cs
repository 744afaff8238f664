using Matching.Graph;
using Matching.Learning.OwnNetwork;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Storage;

namespace Matching.Learning.Tests.OwnNetwork;

public sealed class LearnedNetworkTests
{
    [Fact]
    public void Showing_AHiddenTieOfHelp_TellsNothingOfItInAnyRow()
    {
        // Two towns that differ in nothing but how much the two who are hidden helped each other.
        var (little, much) = (Town(favours: 1), Town(favours: 40));

        var (first, second) = (WithoutThePair(little), WithoutThePair(much));

        RowsOf(little.Whole).ShouldNotBe(RowsOf(much.Whole));
        Rows(first).ShouldBe(Rows(second));
        Rows(first).ShouldContain(value => value != 0);
    }

    [Fact]
    public void Showing_AHiddenTie_MakesTheTwoCandidatesOfEachOther()
    {
        var visible = WithoutThePair(Town(favours: 3));

        visible.CandidatesFor(0).ShouldContain(1);
        visible.CandidatesFor(1).ShouldContain(0);
    }

    private static VisibleNetwork WithoutThePair(SnapshotParts town)
    {
        var network = new LearnedNetwork(town, isLayered: false);
        return network.Showing([.. network.Ties.Where(tie => (tie.First, tie.Second) != (0, 1))]);
    }

    private static float[] Rows(VisibleNetwork visible) => Rows(visible.Rows(ComparedTable.Features));

    private static float[] RowsOf(NetworkSnapshot whole) => Rows(new ComparedTableRows(whole, ComparedTable.Features));

    private static float[] Rows(IFeatureRows features)
    {
        var rows = new float[5 * 4 * features.RowLength];
        for (var member = 0; member < 5; member++)
        {
            int[] others = [.. Enumerable.Range(0, 5).Where(other => other != member)];
            features.Extract(member, others, rows.AsSpan(member * 4 * features.RowLength, 4 * features.RowLength));
        }

        return rows;
    }

    private static SnapshotParts Town(int favours)
    {
        var builder = new SnapshotBuilder();
        Load(builder, favours);
        return builder.PartsOf(builder.Build());
    }

    private static void Load(IGraphSink sink, int favours)
    {
        sink.Network(new Network(new NetworkId("town"), "", DateTimeOffset.UnixEpoch), new Revision(1));
        foreach (var member in (MemberId[])[new("a"), new("b"), new("c"), new("d"), new("e")])
            sink.Member(new Stored<Member>(new Member { Id = member, Consents = Consents.Matching }, new Revision(1), DateTimeOffset.UnixEpoch));
        var number = 0;
        (string From, string To)[] others = [("a", "c"), ("b", "c"), ("c", "a"), ("d", "b"), ("d", "e")];
        foreach (var (from, to) in others.Concat(Enumerable.Repeat(("a", "b"), favours)))
        {
            var id = new InteractionId($"{from}-{to}-{number++}");
            sink.Interaction(new Interaction { Id = id, From = new(from), To = new(to), Kind = "help", Time = DateTimeOffset.UnixEpoch.AddDays(100) });
        }
    }
}
