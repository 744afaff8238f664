using Neo4j.Driver.Internal.Bolt;
using Neo4j.Driver.Internal.Execution;
using Neo4j.Driver.Internal.Pooling;
using Neo4j.Driver.Internal.Routing;
using Neo4j.Driver.Internal.Sessions;
using Neo4j.Driver.Internal.Transport;

namespace Neo4j.Driver.Internal;

internal sealed class BoltDriver : IDriver
{
    private readonly IConnectionProvider _connections;
    private int _isDisposed;

    private BoltDriver(IConnectionProvider connections, bool isEncrypted, Config config)
    {
        _connections = connections;
        Encrypted = isEncrypted;
        Config = config;
    }

    public Config Config { get; }

    public bool Encrypted { get; }

    /// <summary>What the executable queries have written.</summary>
    public IBookmarkManager SharedBookmarks { get; } = new BookmarkManager(new BookmarkManagerConfig());

    public static BoltDriver Create(Uri address, IAuthToken authToken, Config config)
    {
        var token = AuthToken.Of(authToken);
        var uri = new ServerUri(address);
        var opening = new ConnectionOpening(uri, config);
        IConnectionProvider connections = uri.IsRouting
            ? new RoutingProvider(uri, opening, token, config)
            : new DirectProvider(new ConnectionPool(uri.Address, opening, token, config));
        return new BoltDriver(connections, opening.IsEncrypted, config);
    }

    public IAsyncSession AsyncSession() => OpenSession(null);

    public IAsyncSession AsyncSession(Action<SessionConfigBuilder>? action) => OpenSession(action);

    public Session OpenSession(Action<SessionConfigBuilder>? action)
    {
        if (Volatile.Read(ref _isDisposed) != 0)
            throw new ObjectDisposedException(nameof(Driver), "Cannot open a new session on a driver that is already disposed.");
        var config = new SessionConfig();
        action?.Invoke(new SessionConfigBuilder(config));
        return new Session(_connections, Config, config);
    }

    public IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher) =>
        new ExecutableQuery<IRecord, IRecord>(new QueryOrigin(this, cypher), record => record);

    public Task<IServerInfo> GetServerInfoAsync() => _connections.GetServerInfoAsync();

    public Task VerifyConnectivityAsync() => GetServerInfoAsync();

    public async Task<bool> TryVerifyConnectivityAsync()
    {
        try
        {
            await GetServerInfoAsync();
            return true;
        }
        catch (Exception e)
        {
            Config.Logger.Debug("The server cannot be reached: {0}", e.Message);
            return false;
        }
    }

    // Every version of Bolt that is spoken here has several databases.
    public async Task<bool> SupportsMultiDbAsync()
    {
        await _connections.GetFeaturesAsync();
        return true;
    }

    public async Task<bool> SupportsSessionAuthAsync() => (await _connections.GetFeaturesAsync()).HasLogon;

    public async Task<bool> VerifyAuthenticationAsync(IAuthToken authToken)
    {
        await using var session = OpenSession(builder => builder.WithAuthToken(authToken).WithDatabase("system"));
        return await session.CanLogOnAsync();
    }

    public ValueTask DisposeAsync() =>
        Interlocked.Exchange(ref _isDisposed, 1) == 0 ? _connections.DisposeAsync() : ValueTask.CompletedTask;

    // On another thread, so that a caller with a synchronisation context does not wait for itself.
    public void Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult();
}
