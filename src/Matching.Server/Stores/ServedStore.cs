using Matching.Server.Hosting;
using Matching.Storage;

namespace Matching.Server.Stores;

/// <summary>The store that the options name, opened before the server takes calls.</summary>
internal sealed class ServedStore(ServerOptions options, TimeProvider time)
{
    private IGraphStore? _store;

    public IGraphStore Store => _store ?? throw new InvalidOperationException("The server is not started.");

    public async Task OpenAsync(CancellationToken cancellation) => _store = await StoreLocation.Of(options).OpenAsync(time, cancellation);
}
