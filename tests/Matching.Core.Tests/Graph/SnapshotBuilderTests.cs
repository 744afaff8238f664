using Matching.Graph;
using Matching.Model;
using Matching.Simulation;
using Matching.Storage;

namespace Matching.Core.Tests.Graph;

public sealed class SnapshotBuilderTests
{
    [Fact]
    public async Task Build_Members_AreColumnsInOrderOfId()
    {
        var snapshot = (await World.ViewAsync("""
            cleo: @south cap:0 lang:es
            ana: @north lang:es-MX lang:en name:Anna
            ben: @north no:matching
            """)).Snapshot;
        var members = snapshot.Members;

        Enumerable.Range(0, 3).Select(member => members.IdOf(member).Value).ShouldBe(["ana", "ben", "cleo"]);
        Enumerable.Range(0, 3).ShouldAllBe(member => members.Find(members.IdOf(member)) == member);
        members.Find(new("dora")).ShouldBe(-1);
        members.NameOf(0).ShouldBe("Anna");
        members.NameOf(1).ShouldBe("ben");
        members.TraitsOf(0).Locality.ShouldBe(members.TraitsOf(1).Locality);
        (members.TraitsOf(0).Languages & members.TraitsOf(2).Languages).ShouldNotBe(0UL);
        snapshot.OpenClusters.ToArray().ShouldBe([snapshot.Clusters[0], NetworkSnapshot.NotOpen, NetworkSnapshot.NotOpen]);
    }

    [Fact]
    public async Task Build_InteractionsOnly_MakeATieThatIsNotTold()
    {
        await using var store = await World.StoreAsync("ana: +x\nben: +x");
        await World.WriteAsync(store, Helped("1", "ana", "ben", 0), Helped("2", "ben", "ana", 0));

        var ties = (await World.ViewAsync(store)).Snapshot.Ties;

        ((double)ties.Graph.WeightBetween(0, 1)).ShouldBe(0.6 * (1 - Math.Exp(-0.5)), 1e-6);
        ties.SidesTrustOf(0)[0].ShouldBe((byte)0);
        ties.KindsOf(0)[0].ShouldBe((byte)0);
    }

    [Fact]
    public void Build_InteractionsInAnotherOrder_GivesTheSameIntensities()
    {
        var first = new SnapshotBuilder();
        var second = new SnapshotBuilder();
        Interaction[] interactions = [.. Enumerable.Range(0, 20).Select(day => Helped($"{day}", "ana", "ben", day * 13).Interaction)];

        Load(first, interactions);
        Load(second, interactions.Reverse());

        first.Build(cancellation: TestContext.Current.CancellationToken).Ties.Graph.WeightBetween(0, 1).ShouldBe(second.Build(cancellation: TestContext.Current.CancellationToken).Ties.Graph.WeightBetween(0, 1));
    }

    [Fact]
    public void Build_SimulatedNetwork_StaysInsideTheBudget()
    {
        var builder = new SnapshotBuilder();
        NetworkSimulation.Generate(new SimulationParameters { Members = 2_000, Ties = 20_000 }).Load(builder, World.Network);

        var snapshot = builder.Build(cancellation: TestContext.Current.CancellationToken);

        var forTies = snapshot.Ties.EstimateBytes;
        ((double)forTies / snapshot.Ties.Graph.Targets.Length).ShouldBeLessThanOrEqualTo(16);
        ((double)(snapshot.EstimateBytes - forTies) / snapshot.Members.Count).ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public void Build_Twice_GivesTheSameClusters()
    {
        var network = NetworkSimulation.Generate(new SimulationParameters { Members = 500, Ties = 3_000 });
        var (first, second) = (new SnapshotBuilder(), new SnapshotBuilder());
        network.Load(first, World.Network);
        network.Load(second, World.Network);

        first.Build(cancellation: TestContext.Current.CancellationToken).Clusters.Labels.ToArray().ShouldBe(second.Build(cancellation: TestContext.Current.CancellationToken).Clusters.Labels.ToArray());
    }

    private static Change.PutInteraction Helped(string id, string from, string to, int day) => new(new Interaction
    {
        Id = new(id),
        From = new(from),
        To = new(to),
        Kind = "help",
        Time = DateTimeOffset.UnixEpoch.AddDays(20_000 + day),
    });

    private static void Load(IGraphSink sink, IEnumerable<Interaction> interactions)
    {
        sink.Network(new Network(World.Network, "", DateTimeOffset.UnixEpoch), new Revision(1));
        foreach (var member in (MemberId[])[new("ana"), new("ben")])
            sink.Member(new Stored<Member>(new Member { Id = member }, new Revision(1), DateTimeOffset.UnixEpoch));
        foreach (var interaction in interactions)
            sink.Interaction(interaction);
    }
}
