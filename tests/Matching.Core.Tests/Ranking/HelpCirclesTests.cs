using Matching.Graph;
using Matching.Model;
using Matching.Ranking;

namespace Matching.Core.Tests.Ranking;

public sealed class HelpCirclesTests
{
    // Two circles with one tie between them. Emil gave twice what fay gave; nobody of ana's circle gave anything.
    private const string Circles = """
        ana acquaintance ben
        ana acquaintance cleo
        ben acquaintance cleo
        cleo acquaintance dora
        dora acquaintance emil
        dora acquaintance fay
        dora acquaintance gus
        emil acquaintance fay
        fay acquaintance gus
        emil gave gus 2025-03-31 hours:1
        emil gave gus 2025-03-31 hours:1
        fay gave gus 2025-03-31 hours:1
        """;

    private static readonly double Favour = 1 + Math.Log(2);

    [Fact]
    public async Task Of_WeakTiesOnly_FindsCirclesWhereThereAreNoStrongClusters()
    {
        var snapshot = (await World.ViewAsync(Circles)).Snapshot;
        var circles = snapshot.Features.Circles.ShouldNotBeNull();

        string[] one = ["ana", "ben", "cleo"];
        string[] other = ["dora", "emil", "fay", "gus"];
        one.Select(name => CircleOf(circles, snapshot, name)).Distinct().ShouldHaveSingleItem();
        other.Select(name => CircleOf(circles, snapshot, name)).Distinct().ShouldHaveSingleItem().ShouldNotBe(CircleOf(circles, snapshot, "ana"));
        snapshot.Clusters[Find(snapshot, "ana")].ShouldNotBe(snapshot.Clusters[Find(snapshot, "ben")]);
        snapshot.Features.EstimateBytes.ShouldBeGreaterThan((await World.ViewAsync("ana acquaintance ben")).Snapshot.Features.EstimateBytes);
    }

    [Fact]
    public async Task Of_CoarseAndFine_DivideEverybodyEachTime()
    {
        var snapshot = (await World.ViewAsync(Circles)).Snapshot;
        var circles = snapshot.Features.Circles.ShouldNotBeNull();

        var counts = Enumerable.Range(0, HelpCircles.Divisions).Select(division => CirclesIn(division).Distinct().Count()).ToArray();

        counts[0].ShouldBeLessThan(counts[^1]);
        Enumerable.Range(0, HelpCircles.Divisions).SelectMany(division => CirclesIn(division).Distinct()).ShouldBeUnique();
        circles.EstimateBytes.ShouldBe((snapshot.Members.Count * HelpCircles.Divisions * 4) + (counts.Sum() * 4));

        IEnumerable<int> CirclesIn(int division) => Enumerable.Range(0, snapshot.Members.Count).Select(member => circles.CirclesOf(member)[division]);
    }

    [Fact]
    public async Task Of_Twice_DividesAlike()
    {
        var (one, other) = ((await World.ViewAsync(Circles)).Snapshot, (await World.ViewAsync(Circles)).Snapshot);

        for (var member = 0; member < one.Members.Count; member++)
            other.Features.Circles!.CirclesOf(member).ToArray().ShouldBe(one.Features.Circles!.CirclesOf(member).ToArray());
    }

    [Fact]
    public async Task Of_NobodyHelped_AreNone() => (await World.ViewAsync("ana friend ben\nben friend cleo")).Snapshot.Features.Circles.ShouldBeNull();

    [Theory]
    [InlineData("emil", 2)]
    [InlineData("fay", 1)]
    [InlineData("gus", 0)]
    [InlineData("dora", 0)]
    public async Task Extract_ShareOfNearHelp_IsTheMeanOfWalksIntoTheirCirclesTimesTheirShares(string candidate, int favours)
    {
        var snapshot = (await World.ViewAsync(Circles)).Snapshot;
        var circles = snapshot.Features.Circles.ShouldNotBeNull();
        var graph = snapshot.Ties.Graph;
        var row = new float[FeatureExtractor.RowLength];

        new FeatureExtractor(snapshot.Features).Extract(Find(snapshot, "ana"), [Find(snapshot, candidate)], row);

        var expected = Enumerable.Range(0, HelpCircles.Divisions).Average(division => ChanceIn(division) * favours * Favour / (HelpIn(division) + 10));
        ((double)row[FeatureTable.ShareOfNearHelp.Column]).ShouldBe(Math.Sqrt(expected), 1e-6);

        bool IsTheirs(int division, int member) => circles.CirclesOf(member)[division] == circles.CirclesOf(Find(snapshot, candidate))[division];

        double HelpIn(int division) => (IsTheirs(division, Find(snapshot, "emil")) ? 2 * Favour : 0) + (IsTheirs(division, Find(snapshot, "fay")) ? Favour : 0);

        // Over all ways of two ties.
        double ChanceIn(int division)
        {
            var (sum, ana) = (0.0, Find(snapshot, "ana"));
            for (var by = 0; by < snapshot.Members.Count; by++)
            {
                for (var end = 0; end < snapshot.Members.Count; end++)
                    sum += IsTheirs(division, end) ? graph.WeightBetween(ana, by) / graph.Strength(ana) * graph.WeightBetween(by, end) / graph.Strength(by) : 0;
            }

            return sum;
        }
    }

    [Fact]
    public async Task Without_ATieBetweenCircles_LeadsIntoNoOther()
    {
        var builder = new SnapshotBuilder();
        await (await World.StoreAsync(Circles)).LoadAsync(World.Network, builder, TestContext.Current.CancellationToken);
        var snapshot = builder.Build(cancellation: TestContext.Current.CancellationToken);
        var row = new float[FeatureExtractor.RowLength];

        var without = builder.PartsOf(snapshot).Without([(Find(snapshot, "cleo"), Find(snapshot, "dora"))]);
        new FeatureExtractor(without.Features).Extract(Find(snapshot, "ana"), [Find(snapshot, "emil")], row);

        row[FeatureTable.ShareOfNearHelp.Column].ShouldBe(0);
    }

    // That of plain modularity.
    private static int CircleOf(HelpCircles circles, NetworkSnapshot snapshot, string name) => circles.CirclesOf(Find(snapshot, name))[1];

    private static int Find(NetworkSnapshot snapshot, string name) => snapshot.Members.Find(new MemberId(name));
}
