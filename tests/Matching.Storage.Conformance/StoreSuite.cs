using Matching.Model;

namespace Matching.Storage.Conformance;

/// <summary>What all suites share: a store with one network in it.</summary>
public abstract class StoreSuite<THarness> : IAsyncLifetime
    where THarness : IStoreHarness, new()
{
    protected static readonly NetworkId Net = new("riverside");

    protected THarness Harness { get; } = new();

    protected ManualTime Time { get; } = new();

    protected IGraphStore Store { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Store = await Harness.OpenAsync(Time);
        await Apply(new Change.CreateNetwork("Riverside"));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Harness.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await Harness.OpenAsync(Time);
    }

    protected Task<Commit> Apply(params Change[] changes) => Store.ApplyAsync(new ChangeSet(Net, changes), Cancellation);

    protected Task<Commit> Apply(string requestId, params Change[] changes) => Store.ApplyAsync(new ChangeSet(Net, changes, requestId), Cancellation);

    protected async Task<ReferenceViolation[]> ShouldViolate(params Change[] changes)
    {
        var before = await StoreText.OfAsync(Store, Cancellation);
        var error = await Should.ThrowAsync<ReferenceException>(() => Apply(changes));
        (await StoreText.OfAsync(Store, Cancellation)).ShouldBe(before);
        return [.. error.Violations];
    }

    protected async Task<List<ChangeLogEntry>> Log(Revision after = default) =>
        await Store.ReadChangesAsync(Net, after, Cancellation).ToListAsync(Cancellation);
}
