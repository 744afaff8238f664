using Matching.Storage.Conformance;

namespace Matching.Storage;

public sealed class InMemoryHarness : IStoreHarness
{
    public Task<IGraphStore> OpenAsync(TimeProvider time) => Task.FromResult<IGraphStore>(new InMemoryStore(time));

    public ValueTask DisposeAsync() => default;
}
