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

    private static async Task UntilLoadedAsync(SnapshotSource source, GatedStore store, int loads)
    {
        while (store.Loads < loads)
        {
            await source.RefreshAsync(Cancellation);
            await Task.Yield();
        }
    }
}
