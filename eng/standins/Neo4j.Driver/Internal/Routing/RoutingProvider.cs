using Neo4j.Driver.Internal.Bolt;
using Neo4j.Driver.Internal.Pooling;
using Neo4j.Driver.Internal.Transport;

namespace Neo4j.Driver.Internal.Routing;

/// <summary>Connections to those servers of a cluster that its routing tables name.</summary>
internal sealed class RoutingProvider : IConnectionProvider, IFailureObserver
{
    private readonly ServerPools _pools;
    private readonly Discovery _discovery;
    private readonly RoutingTables _tables;
    private readonly LeastConnected _readers;
    private readonly LeastConnected _writers;
    private readonly Config _config;

    public RoutingProvider(ServerUri uri, ConnectionOpening opening, AuthToken token, Config config)
    {
        _config = config;
        _pools = new ServerPools(opening, token, config);
        _discovery = new Discovery(uri, _pools, this, config);
        _tables = new RoutingTables(_discovery, _pools);
        _readers = new LeastConnected(_pools.InUse);
        _writers = new LeastConnected(_pools.InUse);
    }

    public async Task<Lease> AcquireAsync(Demand demand)
    {
        var table = await _tables.GetAsync(demand);
        demand = demand with { Database = table.Database.Length == 0 ? demand.Database : table.Database };
        var strategy = demand.Mode == AccessMode.Read ? _readers : _writers;
        while (table.For(demand.Mode) is { Length: > 0 } candidates)
        {
            var server = strategy.Select(candidates);
            try
            {
                return await _pools.AcquireAsync(server, demand, this);
            }
            catch (ServiceUnavailableException e)
            {
                await ForgetAsync(server, e);
                table = table.Without(server);
            }
        }
        throw new SessionExpiredException($"Failed to connect to any {(demand.Mode == AccessMode.Read ? "read" : "write")} server.");
    }

    public async Task<IServerInfo> GetServerInfoAsync()
    {
        try
        {
            var table = await _discovery.AskAsync(_discovery.InitialRouters[0], new Demand(AccessMode.Read));
            await _tables.KeepAsync(table);
            return await FirstInfoAsync(table.Readers);
        }
        catch (Exception e) when (e is ServiceUnavailableException or SessionExpiredException)
        {
            throw new ServiceUnavailableException(
                "Unable to connect to database, ensure the database is running and that there is a working network connection to it.", e);
        }
    }

    public async Task<BoltVersionFeatures> GetFeaturesAsync()
    {
        var lease = await _pools.AcquireAsync(_discovery.InitialRouters[0], new Demand(AccessMode.Read), this);
        var features = lease.Connection.Features;
        await lease.ReleaseAsync();
        return features;
    }

    public async ValueTask<Exception> ObserveAsync(Lease lease, Exception failure)
    {
        switch (failure)
        {
            case ServiceUnavailableException:
                await ForgetAsync(lease.Address, failure);
                return new SessionExpiredException(
                    $"Server at {lease.Server.Address} is no longer available due to error: {failure.Message}.", failure);
            case ConnectionReadTimeoutException:
            case Neo4jException { Code: "Neo.TransientError.General.DatabaseUnavailable" }:
                await ForgetAsync(lease.Address, failure);
                return failure;
            case Neo4jException { Code: "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" }:
                return RefusedWrite(lease);
            default:
                return failure;
        }
    }

    public ValueTask DisposeAsync() => _pools.DisposeAsync();

    // A server that is no longer the leader can still be read from.
    private Neo4jException RefusedWrite(Lease lease)
    {
        if (lease.Mode == AccessMode.Read)
            return new ClientException("Write queries cannot be performed in READ access mode.");
        _tables.ForgetWriter(lease.Address, lease.Database);
        return new SessionExpiredException($"Server at {lease.Server.Address} no longer accepts writes");
    }

    private ValueTask ForgetAsync(ServerAddress server, Exception reason)
    {
        _config.Logger.Info("Server at {0}:{1} is no longer available due to error: {2}.", server.Host, server.Port, reason.Message);
        _tables.Forget(server);
        return _pools.DeactivateAsync(server);
    }

    private async Task<IServerInfo> FirstInfoAsync(ServerAddress[] servers)
    {
        var failures = new List<Exception>();
        foreach (var server in servers)
        {
            try
            {
                var lease = await _pools.AcquireAsync(server, new Demand(AccessMode.Read), this);
                await lease.ReleaseAsync();
                return lease.Server;
            }
            catch (Exception e) when (e is not AuthenticationException)
            {
                failures.Add(e);
            }
        }
        throw new ServiceUnavailableException("None of the servers to read from can be reached.", new AggregateException(failures));
    }
}
