using Matching.Graph;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Simulation;

namespace Matching.Core.Tests.Ranking.Compared;

public sealed class ComparedTableRowsTests
{
    // Hal helped ana and bea; cleo and dan helped bea, cleo twice as much, and cleo eve too.
    private const string Town = """
        hal gave ana 2025-03-31
        hal gave bea 2025-03-31
        cleo gave bea 2025-03-31
        cleo gave bea 2025-03-31
        cleo gave eve 2025-03-31
        dan gave bea 2025-03-31
        bea gave fay 2025-03-31
        """;

    [Fact]
    public async Task Extract_Measured_AreThoseOfTheExtractor()
    {
        var snapshot = (await World.ViewAsync(Town)).Snapshot;
        int[] candidates = [.. Enumerable.Range(0, snapshot.Members.Count).Where(member => member != IndexOf(snapshot, "ana"))];
        var expected = new float[candidates.Length * FeatureExtractor.RowLength];
        new FeatureExtractor(snapshot.Features).Extract(IndexOf(snapshot, "ana"), candidates, expected);

        Rows(snapshot, "ana", candidates, [.. FeatureTable.Columns.Select(feature => feature.Name)]).ShouldBe(expected);
    }

    [Fact]
    public async Task Extract_HelpWays_FollowHelpAndNotTies()
    {
        var snapshot = (await World.ViewAsync(Town)).Snapshot;

        var rows = Rows(snapshot, "ana", [IndexOf(snapshot, "cleo"), IndexOf(snapshot, "dan"), IndexOf(snapshot, "fay")], ["help_ways", "three_step_reach"]);

        // Received: ana 1, bea 4. Given: hal 2, cleo 3, dan 1.
        ((double)rows[0]).ShouldBe(Math.Sqrt(1 / Math.Sqrt(1) / 2 / 4 * 2 / Math.Sqrt(3)), 0.02);
        ((double)rows[2]).ShouldBe(Math.Sqrt(1 / Math.Sqrt(1) / 2 / 4 * 1 / Math.Sqrt(1)), 0.02);
        rows[4].ShouldBe(0);
        rows[5].ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Extract_Compared_AreInStandardDeviations()
    {
        var snapshot = (await World.ViewAsync(Town)).Snapshot;
        int[] candidates = [.. ((string[])["bea", "cleo", "dan", "eve"]).Select(name => IndexOf(snapshot, name))];

        var rows = Rows(snapshot, "ana", candidates, ["given_ever", "among_candidates.given_ever", "among_candidates.same_locality"]);

        float[] measured = [.. rows.Chunk(3).Select(row => row[0])];
        float[] compared = [.. rows.Chunk(3).Select(row => row[1])];
        measured.ShouldBe([MathF.Log(2), MathF.Log(4), MathF.Log(2), 0], 1e-3);
        ((double)compared.Average()).ShouldBe(0, 1e-6);
        compared.Average(value => (double)value * value).ShouldBe(1, 1e-5);
        compared.Order().ShouldBe([compared[3], compared[0], compared[2], compared[1]]);
        rows.Chunk(3).ShouldAllBe(row => row[2] == 0);
    }

    [Fact]
    public void Extract_Warm_AllocatesNothing()
    {
        var builder = new SnapshotBuilder();
        NetworkSimulation.Generate(new SimulationParameters { Members = 500, Ties = 3_000 }).Load(builder, World.Network);
        var snapshot = builder.Build(cancellation: TestContext.Current.CancellationToken);
        var rows = new ComparedTableRows(snapshot, ComparedTable.Features);
        int[] candidates = [.. Enumerable.Range(100, 200)];
        var filled = new float[candidates.Length * rows.RowLength];
        FillAll();

        var before = GC.GetAllocatedBytesForCurrentThread();
        FillAll();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        filled.ShouldAllBe(value => float.IsFinite(value));

        void FillAll()
        {
            for (var member = 0; member < 100; member++)
                rows.Extract(member, candidates, filled);
        }
    }

    [Fact]
    public async Task Extract_RowsOfAnotherLength_AreRefused()
    {
        var rows = new ComparedTableRows((await World.ViewAsync(Town)).Snapshot, ComparedTable.Features);

        Should.Throw<ArgumentException>(() => rows.Extract(0, [1, 2], new float[3])).Message.ShouldContain("2 candidates need");
    }

    private static float[] Rows(NetworkSnapshot snapshot, string member, int[] candidates, string[] features)
    {
        var rows = new float[candidates.Length * features.Length];
        new ComparedTableRows(snapshot, ComparedTable.Select(features)).Extract(IndexOf(snapshot, member), candidates, rows);
        return rows;
    }

    private static int IndexOf(NetworkSnapshot snapshot, string name) => snapshot.Members.Find(new MemberId(name));
}
