using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

internal sealed class ServedNetwork(InMemoryStore store, SnapshotSource snapshots) : IAsyncDisposable
{
    public InMemoryStore Store => store;

    public SuggestionEngine Engine { get; } = new(snapshots);

    public static async Task<ServedNetwork> OpenAsync(string text, SnapshotOptions? options = null)
    {
        var store = await World.StoreAsync(text);
        return new ServedNetwork(store, new SnapshotSource(store, TimeProvider.System, options));
    }

    public async ValueTask DisposeAsync()
    {
        await snapshots.DisposeAsync();
        await store.DisposeAsync();
    }
}
