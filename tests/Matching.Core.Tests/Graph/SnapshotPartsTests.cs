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

    [Fact]
    public async Task Without_InteractionsThatAreNotKnown_NobodyIsSeenToHelp()
    {
        var parts = new SnapshotParts((await PartsAsync(Rest)).Whole);

        var part = parts.Without([]);

        part.Help.IsEmpty.ShouldBeTrue();
        part.Giving.Givers.Length.ShouldBe(0);
        part.Ties.Graph.EdgeCount.ShouldBe(parts.Whole.Ties.Graph.EdgeCount);
    }

    private static async Task<SnapshotParts> PartsAsync(string town)
    {
        // Everybody is there in either town, in clusters of one.
        await using var store = await World.StoreAsync(town + "\nhal:\nana:");
        var builder = new SnapshotBuilder();
        await store.LoadAsync(World.Network, builder, TestContext.Current.CancellationToken);
        return builder.PartsOf(builder.Build(Partition.Singletons(7), TestContext.Current.CancellationToken));
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
