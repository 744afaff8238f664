using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt;

/// <summary>The driver against a peer that the test scripts.</summary>
public abstract class BoltTest : IAsyncLifetime
{
    protected const int TestTimeout = 60_000;

    private readonly List<IDriver> _drivers = [];
    private readonly List<BoltPeer> _peers = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        foreach (var driver in _drivers)
            await driver.DisposeAsync();
        foreach (var peer in _peers)
            await peer.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected BoltPeer Peer(Func<PeerConnection, Task> script)
    {
        var peer = new BoltPeer(script);
        _peers.Add(peer);
        return peer;
    }

    private protected BoltPeer Peer(ScriptedServer server) => Peer(server.ServeAsync);

    protected IDriver Driver(string uri, Action<ConfigBuilder>? configure = null)
    {
        var driver = GraphDatabase.Driver(uri, AuthTokens.Basic("neo4j", "secret"), configure);
        _drivers.Add(driver);
        return driver;
    }

    private protected IDriver Driver(ScriptedServer server, Action<ConfigBuilder>? configure = null) => Driver(Peer(server).Uri, configure);

    /// <summary>Runs a query and reads its result to the end.</summary>
    protected static async Task<IResultSummary> RunAsync(IAsyncQueryRunner runner, string query) => await (await runner.RunAsync(query)).ConsumeAsync();
}
