using Matching.Neo4j.Testing;
using Matching.Storage.Conformance;

namespace Matching.Storage.Neo4j;

/// <summary>The database of the test process's server, which tests have one after the other; each leaves it empty.</summary>
public sealed class Neo4jHarness : IStoreHarness
{
    private Neo4jServer? _server;

    public async Task<IGraphStore> OpenAsync(TimeProvider time)
    {
        _server = await Neo4jServer.SharedAsync(TestContext.Current.CancellationToken);
        return await Neo4jStore.OpenAsync(Servers.OptionsFor(_server), time, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await Servers.WipeAsync(_server);
    }
}
