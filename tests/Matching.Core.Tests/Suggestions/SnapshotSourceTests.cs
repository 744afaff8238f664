using Matching.Model;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class SnapshotSourceTests
{
    private const string Town = """
        ana: -repairs
        ben friend cleo
        ana colleague ben
        dora: +repairs
        emil: +repairs
        """;

    private static readonly SnapshotOptions AlwaysOverlay = new() { OverlayFrom = 0 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("dora: +repairs no:matching")]
    [InlineData("dora: +repairs cap:0")]
    [InlineData("dora: +cooking")]
    [InlineData("ana difficult dora by:dora difficult private")]
    [InlineData("ana choir dora")]
    [InlineData("erase")]
    public async Task Read_LargeNetworkBehind_HidesAtOnceWithoutANewSnapshot(string write)
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var source = new SnapshotSource(store, TimeProvider.System, AlwaysOverlay);
        var engine = new SuggestionEngine(source);
        World.Names(await World.SuggestAsync(engine, "ana")).ShouldBe(["dora", "emil", "cleo"], ignoreOrder: true);
        store.Close();

        var change = write == "erase" ? new Change.EraseMember(new("dora")) : Written(write);
        var commit = await store.ApplyAsync(new ChangeSet(World.Network, [new Change.PutConcept(new Concept { Id = new("cooking") }), change]), Cancellation);

        var answer = await World.SuggestAsync(engine, "ana");
        World.Names(answer).ShouldBe(["emil", "cleo"], ignoreOrder: true);
        answer.Revision.ShouldBe(commit.Revision);
        store.Open();
    }

    [Theory]
    [InlineData("ben: no:introducing")]
    [InlineData("ana colleague ben by:ben difficult private")]
    [InlineData("ben friend cleo both")]
    [InlineData("ben: cap:0")]
    public async Task Read_LargeNetworkBehind_NamesNoIntroducerWhoMayNotBeNamed(string write)
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var source = new SnapshotSource(store, TimeProvider.System, AlwaysOverlay);
        var engine = new SuggestionEngine(source);
        PathTo("cleo", await World.SuggestAsync(engine, "ana"))!.Introducers[0].Id.Value.ShouldBe("ben");
        store.Close();

        await store.ApplyAsync(new ChangeSet(World.Network, [Written(write)]), Cancellation);

        PathTo("cleo", await World.SuggestAsync(engine, "ana")).ShouldBeNull();
        store.Open();
    }

    [Theory]
    [InlineData("fay: -repairs")]
    [InlineData("emil: -repairs")]
    public async Task Read_OwnProfileIsNew_WaitsForANewSnapshot(string write)
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var source = new SnapshotSource(store, TimeProvider.System, AlwaysOverlay);
        var engine = new SuggestionEngine(source);
        await World.SuggestAsync(engine, "ana");
        store.Close();
        await store.ApplyAsync(new ChangeSet(World.Network, [Written(write)]), Cancellation);

        var waiting = World.SuggestAsync(engine, write[..write.IndexOf(':', StringComparison.Ordinal)]);
        World.Names(await World.SuggestAsync(engine, "ana")).ShouldContain("dora");
        waiting.IsCompleted.ShouldBeFalse();
        store.Open();

        World.Names(await waiting).ShouldContain("dora");
    }

    [Fact]
    public async Task Read_ErasedAndEnrolledAgain_StaysHiddenUntilTheNextSnapshot()
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var source = new SnapshotSource(store, TimeProvider.System, AlwaysOverlay);
        var engine = new SuggestionEngine(source);
        await World.SuggestAsync(engine, "ana");
        store.Close();

        await store.ApplyAsync(new ChangeSet(World.Network, [new Change.EraseMember(new("dora"))]), Cancellation);
        await store.ApplyAsync(new ChangeSet(World.Network, [Written("dora: +repairs")]), Cancellation);

        World.Names(await World.SuggestAsync(engine, "ana")).ShouldNotContain("dora");
        store.Open();
        await source.ReadExactAsync(World.Network, Revision.None, Cancellation);
        World.Names(await World.SuggestAsync(engine, "ana")).ShouldContain("dora");
    }

    [Fact]
    public async Task Read_SmallNetworkBehind_IsExact()
    {
        await using var network = await ServedNetwork.OpenAsync(Town);
        await World.SuggestAsync(network.Engine, "ana");

        await World.WriteAsync(network.Store, Written("fay: +repairs"));

        World.Names(await World.SuggestAsync(network.Engine, "ana")).ShouldContain("fay");
    }

    [Fact]
    public async Task Read_ManyAtOnce_ShareOneLoad()
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var source = new SnapshotSource(store, TimeProvider.System);
        store.Close();

        var reads = Enumerable.Range(0, 20).Select(_ => source.ReadAsync(World.Network, new("ana"), Revision.None, Cancellation)).ToArray();
        store.Open();

        (await Task.WhenAll(reads)).ShouldAllBe(view => view == reads[0].Result);
        store.Loads.ShouldBe(1);
    }

    [Fact]
    public async Task Read_OneWaiterCancelled_OthersStillGetTheLoad()
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var source = new SnapshotSource(store, TimeProvider.System);
        using var impatient = new CancellationTokenSource();
        store.Close();
        var first = source.ReadAsync(World.Network, new("ana"), Revision.None, impatient.Token);
        var second = source.ReadAsync(World.Network, new("ana"), Revision.None, Cancellation);

        await impatient.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(first);
        store.Open();
        (await second).Revision.ShouldBe(new Revision(1));
        store.Loads.ShouldBe(1);
    }

    [Fact]
    public async Task Read_RevisionStillToCome_WaitsForIt()
    {
        await using var network = await ServedNetwork.OpenAsync(Town);

        var waiting = network.Engine.SuggestAsync(World.Network, new SuggestionQuery(new("ana")), new Revision(2), Cancellation);
        await World.WriteAsync(network.Store, Written("fay: +repairs"));

        (await waiting).Revision.ShouldBe(new Revision(2));
    }

    [Fact]
    public async Task Read_RevisionNeverComes_Fails()
    {
        await using var network = await ServedNetwork.OpenAsync(Town, new SnapshotOptions { RevisionPatience = TimeSpan.Zero });

        var failure = await Should.ThrowAsync<SuggestionException>(
            network.Engine.SuggestAsync(World.Network, new SuggestionQuery(new("ana")), new Revision(99), Cancellation));
        failure.Failure.ShouldBe(SuggestionFailure.RevisionNotReached);
    }

    [Fact]
    public async Task Read_DeadlineBeforeTheRevision_Fails()
    {
        await using var network = await ServedNetwork.OpenAsync(Town);
        using var deadline = new CancellationTokenSource();
        var waiting = network.Engine.SuggestAsync(World.Network, new SuggestionQuery(new("ana")), new Revision(99), deadline.Token);

        await deadline.CancelAsync();

        (await Should.ThrowAsync<SuggestionException>(waiting)).Failure.ShouldBe(SuggestionFailure.RevisionNotReached);
    }

    private static Change Written(string line) => World.Changes(line).Last(change => line.Split(' ')[0].EndsWith(':') == change is Change.PutMember);

    private static IntroducerPath? PathTo(string candidate, SuggestionAnswer answer) =>
        answer.Suggestions.Single(suggestion => suggestion.Candidate.Value == candidate).Path;
}
