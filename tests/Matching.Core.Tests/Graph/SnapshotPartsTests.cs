using Matching.Clusters;
using Matching.Graph;
using Matching.Model;
using Matching.Ranking.Compared;

namespace Matching.Core.Tests.Graph;

public sealed class SnapshotPartsTests
{
    private const string Rest = """
        hal gave bea 2025-03-30
        cleo gave bea 2025-03-31
        cleo gave eve 2025-03-21
        dan gave bea 2025-01-31
        bea gave fay 2025-02-01
        ana colleague bea
        ana neighbour eve
        """;

    private const string Hidden = """
        hal gave ana 2025-03-30
        ana gave hal 2025-03-11
        hal acquaintance ana
        """;

    [Fact]
    public async Task Without_APair_LooksAsIfTheTwoHadNeverMet()
    {
        var parts = await PartsAsync(Rest + "\n" + Hidden);
        var expected = (await PartsAsync(Rest)).Whole;

        var part = parts.Without([(IndexOf(parts.Whole, "hal"), IndexOf(parts.Whole, "ana"))]);

        for (var member = 0; member < expected.Members.Count; member++)
        {
            part.Ties.Graph.NeighboursOf(member).ToArray().ShouldBe(expected.Ties.Graph.NeighboursOf(member).ToArray());
            part.Ties.Graph.WeightsOf(member).ToArray().ShouldBe(expected.Ties.Graph.WeightsOf(member).ToArray());
            part.Ties.EmbeddednessOf(member).ToArray().ShouldBe(expected.Ties.EmbeddednessOf(member).ToArray());
            part.Help.GivenOf(member).ToArray().ShouldBe(expected.Help.GivenOf(member).ToArray());
            part.Giving[member].ShouldBe(expected.Giving[member]);
            Rows(part, member).ShouldBe(Rows(expected, member));
        }
    }

    [Fact]
    public async Task Without_APair_HidesItsHelpInTheirRow()
    {
        var parts = await PartsAsync(Rest + "\n" + Hidden);
        var (ana, hal) = (IndexOf(parts.Whole, "ana"), IndexOf(parts.Whole, "hal"));
        var features = ComparedTable.Select(["given_ever", "received_ever", "giving"]);

        var part = parts.Without([(ana, hal)]);

        // Hal's other help stays: one favour to bea, as against two and one received.
        float[] seen = new float[3], hidden = new float[3];
        new ComparedTableRows(parts.Whole, features).Extract(ana, [hal], seen);
        new ComparedTableRows(part, features).Extract(ana, [hal], hidden);
        seen[..2].ShouldBe([MathF.Log(3), MathF.Log(2)], 1e-3);
        hidden[..2].ShouldBe([MathF.Log(2), 0], 1e-3);
        hidden[2].ShouldBeLessThan(seen[2]);
    }

    [Fact]
    public async Task Without_Nothing_IsTheWhole()
    {
        var parts = await PartsAsync(Rest + "\n" + Hidden);

        var part = parts.Without([]);

        for (var member = 0; member < parts.Whole.Members.Count; member++)
            Rows(part, member).ShouldBe(Rows(parts.Whole, member));
    }

    // Ana and bea become close, and ana meets dan, after the first of April.
    private const string Later = """
        ana gave bea 2025-04-01
        bea gave ana 2025-04-02
        ana gave bea 2025-04-03
        bea gave ana 2025-04-04
        dan gave ana 2025-04-05
        dan gave ana 2025-04-06
        """;

    [Fact]
    public async Task Before_ATime_IsTheNetworkOfThen()
    {
        var now = await PartsAsync(Rest + "\n" + Later, clusters: null);
        var expected = (await PartsAsync(Rest, clusters: null)).Whole;

        var past = now.Before(new DateTimeOffset(2025, 4, 1, 0, 0, 0, TimeSpan.Zero)).Whole;

        (past.AsOf, past.Modularity, past.Counts).ShouldBe((expected.AsOf, expected.Modularity, expected.Counts));
        past.Clusters.Labels.ToArray().ShouldBe(expected.Clusters.Labels.ToArray());
        past.OpenClusters.ShouldBe(expected.OpenClusters);
        for (var member = 0; member < expected.Members.Count; member++)
        {
            past.Ties.Graph.NeighboursOf(member).ToArray().ShouldBe(expected.Ties.Graph.NeighboursOf(member).ToArray());
            past.Ties.Graph.WeightsOf(member).ToArray().ShouldBe(expected.Ties.Graph.WeightsOf(member).ToArray());
            past.Giving[member].ShouldBe(expected.Giving[member]);
            Rows(past, member).ShouldBe(Rows(expected, member));
        }

        var (ana, bea) = (IndexOf(now.Whole, "ana"), IndexOf(now.Whole, "bea"));
        now.Whole.Clusters[ana].ShouldBe(now.Whole.Clusters[bea]);
        past.Clusters[ana].ShouldNotBe(past.Clusters[bea]);
    }

    [Fact]
    public async Task Before_TheFirstInteraction_LeavesWhatWasReported()
    {
        var parts = await PartsAsync(Rest);

        var past = parts.Before(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)).Whole;

        (past.Ties.Graph.EdgeCount, past.Counts.Interactions, past.Help.IsEmpty, past.AsOf).ShouldBe((2, 0, true, parts.Whole.Network.CreatedAt));
    }

    [Fact]
    public async Task Beginnings_OfInteractions_AreTheFirstOfEachPair()
    {
        var parts = await PartsAsync(Rest + "\n" + Hidden + "\n" + Later);

        var began = parts.Beginnings().Select(tie => $"{parts.Whole.Members.IdOf(tie.Giver)} gave {parts.Whole.Members.IdOf(tie.Receiver)} {tie.Time:MM-dd}");

        // Ana and bea are colleagues, and hal says that he knows ana: nobody says since when.
        began.ShouldBe(["dan gave ana 04-05", "cleo gave bea 03-31", "dan gave bea 01-31", "bea gave fay 02-01", "hal gave bea 03-30", "cleo gave eve 03-21"]);
    }

    private static Task<SnapshotParts> PartsAsync(string town) => PartsAsync(town, Partition.Singletons(7));

    // Everybody is there in all towns.
    private static async Task<SnapshotParts> PartsAsync(string town, Partition? clusters)
    {
        await using var store = await World.StoreAsync(town + "\nhal:\nana:");
        var builder = new SnapshotBuilder();
        await store.LoadAsync(World.Network, builder, TestContext.Current.CancellationToken);
        return builder.PartsOf(builder.Build(clusters, TestContext.Current.CancellationToken));
    }

    private static float[] Rows(NetworkSnapshot snapshot, int member)
    {
        int[] others = [.. Enumerable.Range(0, snapshot.Members.Count).Where(other => other != member)];
        var rows = new float[others.Length * ComparedTable.Features.Length];
        new ComparedTableRows(snapshot, ComparedTable.Features).Extract(member, others, rows);
        return rows;
    }

    private static int IndexOf(NetworkSnapshot snapshot, string name) => snapshot.Members.Find(new MemberId(name));
}
