using Matching.Graph;
using Matching.Model;
using Matching.Simulation;
using Matching.Storage;

namespace Matching.Core.Tests.Graph;

public sealed class SnapshotBuilderTests
{
    [Fact]
    public async Task Build_Members_AreColumnsByLocalityInOrderOfId()
    {
        var snapshot = (await World.ViewAsync("""
            cleo: @north cap:0 lang:es
            ana: @north lang:es-MX lang:en name:Anna
            ben: @south no:matching
            """)).Snapshot;
        var members = snapshot.Members;

        Enumerable.Range(0, 3).Select(member => members.IdOf(member).Value).ShouldBe(["ana", "cleo", "ben"]);
        Enumerable.Range(0, 3).ShouldAllBe(member => members.Find(members.IdOf(member)) == member);
        members.Find(new("dora")).ShouldBe(-1);
        members.NameOf(0).ShouldBe("Anna");
        members.NameOf(2).ShouldBe("ben");
        members.TraitsOf(0).Locality.ShouldBe(members.TraitsOf(1).Locality);
        members.LocalityOf(2).ShouldBe("south");
        (members.TraitsOf(0).Languages & members.TraitsOf(1).Languages).ShouldNotBe(0UL);
        snapshot.OpenClusters.ToArray().ShouldBe([snapshot.Clusters[0], NetworkSnapshot.NotOpen, NetworkSnapshot.NotOpen]);
    }

    [Fact]
    public void Build_WithLocalities_ChangesOnlyHowMembersAreNumbered()
    {
        var network = NetworkSimulation.Generate(new SimulationParameters { Members = 600, Ties = 4_000, CirclesPerLocality = 2 });
        var everywhere = Built(network);
        var nowhere = Built(network with { Members = [.. network.Members.Select(member => member with { Locality = "" })] });

        everywhere.Members.IdOf(1).ShouldNotBe(nowhere.Members.IdOf(1), "Or it is not renumbered.");
        foreach (var id in network.Members.Select(member => member.Id))
            Told(everywhere, id).ShouldBe(Told(nowhere, id));
        foreach (var posting in Enumerable.Range(0, everywhere.Concepts.Count).Select(concept => everywhere.Exchange.Offerers[concept].ToArray()))
            posting.ShouldBe(posting.Order());
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

    private static NetworkSnapshot Built(SimulatedNetwork network)
    {
        var builder = new SnapshotBuilder();
        network.Load(builder, World.Network);
        for (var member = 0; member < 100; member++)
            ((IGraphSink)builder).Interaction(Helped($"{member}", network.Members[member].Id.Value, network.Members[5 * member + 7].Id.Value, member).Interaction);
        return builder.Build(cancellation: TestContext.Current.CancellationToken);
    }

    // All that a snapshot holds of a member, with contacts by id.
    private static string[] Told(NetworkSnapshot snapshot, MemberId id)
    {
        var (member, members, ties) = (snapshot.Members.Find(id), snapshot.Members, snapshot.Ties);
        var contacts = ties.Graph.NeighboursOf(member).ToArray();
        contacts.ShouldBe(contacts.Order());
        return
        [
            $"{members.NameOf(member)} {members.TraitsOf(member) with { Locality = 0 }} {snapshot.Giving[member]}",
            .. snapshot.Exchange.Offers[member].ToArray().Select(offer => $"offers {offer}"),
            .. snapshot.Exchange.Needs[member].ToArray().Select(need => $"needs {need}"),
            .. ties.Difficult[member].ToArray().Select(other => $"avoids {members.IdOf(other)}").Order(StringComparer.Ordinal),
            .. contacts.Select((other, entry) =>
                $"{members.IdOf(other)} {ties.Graph.WeightsOf(member)[entry]} {ties.SidesTrustOf(member)[entry]} {ties.NetworkTrustOf(member)[entry]} {ties.KindsOf(member)[entry]} " +
                $"{ties.StrongOf(member)[entry]} {ties.EmbeddednessOf(member)[entry]} {snapshot.Help.GivenOf(member)[entry]} {snapshot.Help.ReceivedOf(member)[entry]}").Order(StringComparer.Ordinal),
        ];
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
