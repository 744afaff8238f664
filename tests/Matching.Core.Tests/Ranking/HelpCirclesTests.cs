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

    [Fact]
    public async Task Of_WeakTiesOnly_FindsCirclesWhereThereAreNoStrongClusters()
    {
        var snapshot = (await World.ViewAsync(Circles)).Snapshot;
        var circles = snapshot.Features.Circles.ShouldNotBeNull();

        string[] one = ["ana", "ben", "cleo"];
        string[] other = ["dora", "emil", "fay", "gus"];
        one.Select(name => circles.CircleOf(Find(snapshot, name))).Distinct().ShouldHaveSingleItem();
        other.Select(name => circles.CircleOf(Find(snapshot, name))).Distinct().ShouldHaveSingleItem().ShouldNotBe(circles.CircleOf(Find(snapshot, "ana")));
        snapshot.Clusters[Find(snapshot, "ana")].ShouldNotBe(snapshot.Clusters[Find(snapshot, "ben")]);
        snapshot.Features.EstimateBytes.ShouldBeGreaterThan((await World.ViewAsync("ana acquaintance ben")).Snapshot.Features.EstimateBytes);
    }

    [Fact]
    public async Task Of_NobodyHelped_AreNone() => (await World.ViewAsync("ana friend ben\nben friend cleo")).Snapshot.Features.Circles.ShouldBeNull();

    [Theory]
    [InlineData("emil", 2)]
    [InlineData("fay", 1)]
    [InlineData("gus", 0)]
    [InlineData("dora", 0)]
    public async Task Extract_ShareOfNearHelp_IsTheWalkIntoTheirCircleTimesTheirShare(string candidate, int favours)
    {
        var snapshot = (await World.ViewAsync(Circles)).Snapshot;
        var graph = snapshot.Ties.Graph;
        var row = new float[FeatureExtractor.RowLength];

        new FeatureExtractor(snapshot.Features).Extract(Find(snapshot, "ana"), [Find(snapshot, candidate)], row);

        // Of all ways of two ties from ana one leads into the other circle, by cleo to dora.
        var (ana, cleo, dora) = (Find(snapshot, "ana"), Find(snapshot, "cleo"), Find(snapshot, "dora"));
        var chance = graph.WeightBetween(ana, cleo) / graph.Strength(ana) * graph.WeightBetween(cleo, dora) / graph.Strength(cleo);
        var favour = 1 + Math.Log(2);
        ((double)row[FeatureTable.ShareOfNearHelp.Column]).ShouldBe(Math.Sqrt(chance * favours * favour / ((3 * favour) + 10)), 1e-6);
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

    private static int Find(NetworkSnapshot snapshot, string name) => snapshot.Members.Find(new MemberId(name));
}
