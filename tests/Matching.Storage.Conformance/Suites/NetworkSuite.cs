using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class NetworkSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Create_Network_IsRevisionOneAndDatedByTheCommit()
    {
        var hill = new NetworkId("hillside");
        Time.Present += TimeSpan.FromDays(1);

        var commit = await Store.ApplyAsync(new ChangeSet(hill, [new Change.CreateNetwork("Hillside")]), Cancellation);

        commit.ShouldBe(new Commit(new Revision(1), Replayed: false));
        (await Store.FindNetworkAsync(hill, Cancellation)).ShouldBe(
            new Stored<Network>(new Network(hill, "Hillside", Time.Present), new Revision(1), Time.Present));
    }

    [Fact]
    public async Task Create_NetworkThatExists_Conflicts() =>
        (await Should.ThrowAsync<ConflictException>(() => Apply(new Change.CreateNetwork("Again")))).Reason.ShouldBe(ConflictReason.NetworkExists);

    [Fact]
    public async Task Create_AnywhereButFirst_IsRefused() =>
        await Should.ThrowAsync<ArgumentException>(
            () => Store.ApplyAsync(new ChangeSet(new("hillside"), [Member("a"), new Change.CreateNetwork("Hillside")]), Cancellation));

    [Fact]
    public async Task Create_WithBrokenReferences_LeavesNoNetwork()
    {
        var hill = new NetworkId("hillside");

        await Should.ThrowAsync<ReferenceException>(
            () => Store.ApplyAsync(new ChangeSet(hill, [new Change.CreateNetwork("Hillside"), Tie("a", "b")]), Cancellation));

        (await Store.FindNetworkAsync(hill, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_AfterAWrite_HasItsRevisionAndTime()
    {
        Time.Present += TimeSpan.FromHours(1);

        var commit = await Apply(Member("a"));

        var stored = (await Store.FindNetworkAsync(Net, Cancellation))!;
        stored.Revision.ShouldBe(commit.Revision);
        stored.ChangedAt.ShouldBe(Time.Present);
        stored.Value.CreatedAt.ShouldBe(Time.Present.AddHours(-1));
    }

    [Fact]
    public async Task Revisions_OfTwoNetworks_AreIndependentAndDense()
    {
        var hill = new NetworkId("hillside");
        await Store.ApplyAsync(new ChangeSet(hill, [new Change.CreateNetwork("Hillside")]), Cancellation);

        (await Apply(Member("a"))).Revision.ShouldBe(new Revision(2));
        await Should.ThrowAsync<ReferenceException>(() => Apply(Tie("a", "nobody")));
        (await Apply(Member("b"))).Revision.ShouldBe(new Revision(3));
        (await Store.FindNetworkAsync(hill, Cancellation))!.Revision.ShouldBe(new Revision(1));
    }

    [Fact]
    public async Task List_Networks_GivesThemInOrderOfId()
    {
        foreach (var id in (string[])["z", "Z", "a"])
            await Store.ApplyAsync(new ChangeSet(new(id), [new Change.CreateNetwork(id)]), Cancellation);

        var networks = await Pages.AllAsync(page => Store.ListNetworksAsync(page, Cancellation), size: 1);

        networks.Select(stored => stored.Value.Id.Value).ShouldBe(["Z", "a", Net.Value, "z"]);
    }

    [Fact]
    public async Task Find_UnknownNetwork_GivesNull() => (await Store.FindNetworkAsync(new("x"), Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Methods_OfAnUnknownNetwork_AreNotFound()
    {
        var no = new NetworkId("x");
        var page = new PageRequest(5);
        Func<Task>[] calls =
        [
            () => Store.ApplyAsync(new ChangeSet(no, [Member("a")]), Cancellation),
            () => Store.CheckAsync(new ChangeSet(no, [Member("a")]), Cancellation),
            () => Store.FindMemberAsync(no, new("a"), Cancellation),
            () => Store.ListMembersAsync(no, page, Cancellation),
            () => Store.FindTieAsync(no, Key("a", "b"), Cancellation),
            () => Store.ListTiesAsync(no, new("a"), page, Cancellation),
            () => Store.FindInteractionAsync(no, new("a"), Cancellation),
            () => Store.ListInteractionsAsync(no, new("a"), page, Cancellation),
            () => Store.FindConceptAsync(no, new("a"), Cancellation),
            () => Store.ListConceptsAsync(no, page, Cancellation),
            () => Store.FindPartnerAsync(no, new("a"), Cancellation),
            () => Store.ListPartnersAsync(no, page, Cancellation),
            () => Store.LoadAsync(no, new RecordingSink(), Cancellation),
            () => Store.ReadChangesAsync(no, default, Cancellation).ToListAsync(Cancellation).AsTask(),
        ];
        foreach (var call in calls)
            (await Should.ThrowAsync<NotFoundException>(call)).ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(EntityKind.Network), e => e.Id.ShouldBe("x"));
    }

    [Fact]
    public async Task Ping_OpenStore_Returns() => await Store.PingAsync(Cancellation);
}
