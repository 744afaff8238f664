using Matching.Graph;
using Matching.Model;
using Matching.Storage;
using Matching.Storage.Conformance;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class SnapshotRefreshTests
{
    private const int Timeout = 60_000;

    private const string Town = """
        ana: -repairs
        ben friend cleo
        ana colleague ben
        dora: +repairs
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = Timeout)]
    public async Task Refresh_WriteByAnother_IsReadBeforeTheNextReaderComes()
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var source = new SnapshotSource(store, TimeProvider.System);
        var engine = new SuggestionEngine(source);
        await World.SuggestAsync(engine, "ana");
        await store.ApplyAsync(new ChangeSet(World.Network, [Sample.Member("emil")]), Cancellation);

        await UntilLoadedAsync(source, store, loads: 2);

        var revision = (await World.SuggestAsync(engine, "ana")).Revision;
        store.Loads.ShouldBe(2);
        revision.ShouldBe((await store.FindNetworkAsync(World.Network, Cancellation))!.Revision);
    }

    [Fact(Timeout = Timeout)]
    public async Task Refresh_NothingNew_ReadsNothing()
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var source = new SnapshotSource(store, TimeProvider.System);
        await World.SuggestAsync(new SuggestionEngine(source), "ana");

        for (var i = 0; i < 10; i++)
            await source.RefreshAsync(Cancellation);

        store.Loads.ShouldBe(1);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public async Task Refresh_NewAnswer_CountsOnceTheSnapshotIsOldEnough(int overlayFrom)
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var patient = new SnapshotSource(store, TimeProvider.System, new SnapshotOptions { OverlayFrom = overlayFrom, HistoryEvery = TimeSpan.FromHours(1) });
        await using var eager = new SnapshotSource(store, TimeProvider.System, new SnapshotOptions { OverlayFrom = overlayFrom, HistoryEvery = TimeSpan.Zero });
        var (before, _) = (await ReadAsync(patient), await ReadAsync(eager));
        await store.ApplyAsync(new ChangeSet(World.Network, [Sample.Outcome("o", "ana", "dora")]), Cancellation);

        await UntilLoadedAsync(eager, store, loads: 3);
        await patient.RefreshAsync(Cancellation);
        var after = await ReadAsync(patient);

        (after.Snapshot, after.Revision).ShouldBe((before.Snapshot, before.Revision.Next));
        while ((await ReadAsync(eager)).Snapshot.History.IsEmpty)
            await Task.Yield();
        store.Loads.ShouldBe(3);
    }

    private static Task<NetworkView> ReadAsync(SnapshotSource source) => source.ReadAsync(World.Network, new MemberId("ana"), Revision.None, Cancellation);

    private static async Task UntilLoadedAsync(SnapshotSource source, GatedStore store, int loads)
    {
        while (store.Loads < loads)
        {
            await source.RefreshAsync(Cancellation);
            await Task.Yield();
        }
    }
}
