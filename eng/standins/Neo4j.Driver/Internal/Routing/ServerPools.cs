using System.Collections.Concurrent;
using Neo4j.Driver.Internal.Bolt;
using Neo4j.Driver.Internal.Pooling;

namespace Neo4j.Driver.Internal.Routing;

/// <summary>A pool for each server of a cluster.</summary>
internal sealed class ServerPools(ConnectionOpening opening, AuthToken token, Config config) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ServerAddress, ConnectionPool> _pools = new();
    private volatile bool _isClosed;

    public async Task<Lease> AcquireAsync(ServerAddress server, Demand demand, IFailureObserver observer)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(IDriver));
        var pool = _pools.GetOrAdd(server, address => new ConnectionPool(address, opening, token, config));
        pool.Activate();
        return new Lease(await pool.AcquireAsync(demand), pool, demand, observer);
    }

    public int InUse(ServerAddress server) => _pools.TryGetValue(server, out var pool) ? pool.InUse : 0;

    /// <summary>Closes what is idle, and the rest as it comes back.</summary>
    public ValueTask DeactivateAsync(ServerAddress server) =>
        _pools.TryGetValue(server, out var pool) ? pool.DeactivateAsync() : ValueTask.CompletedTask;

    public async ValueTask KeepOnlyAsync(HashSet<ServerAddress> servers)
    {
        foreach (var (server, pool) in _pools)
        {
            if (servers.Contains(server))
                continue;
            await pool.DeactivateAsync();
            if (pool.InUse == 0)
                _pools.TryRemove(server, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        foreach (var pool in _pools.Values)
            await pool.DisposeAsync();
    }
}
