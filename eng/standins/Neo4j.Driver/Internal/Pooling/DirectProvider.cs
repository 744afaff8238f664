using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Pooling;

/// <summary>Connections to the one server that a bolt URI names.</summary>
internal sealed class DirectProvider(ConnectionPool pool) : IConnectionProvider
{
    public async Task<Lease> AcquireAsync(Demand demand) => new(await pool.AcquireAsync(demand), pool, demand, observer: null);

    public async Task<IServerInfo> GetServerInfoAsync()
    {
        var lease = await AcquireAsync(new Demand(AccessMode.Read));
        try
        {
            // Nothing else shows that a pooled connection still leads to a server.
            lease.Connection.Requests.Write(RequestTag.Reset);
            lease.Connection.Await(SummaryHandler.Ignoring);
            await lease.SyncAsync();
            return lease.Server;
        }
        finally
        {
            await lease.ReleaseAsync();
        }
    }

    public async Task<BoltVersionFeatures> GetFeaturesAsync()
    {
        var lease = await AcquireAsync(new Demand(AccessMode.Read));
        var features = lease.Connection.Features;
        await lease.ReleaseAsync();
        return features;
    }

    public ValueTask DisposeAsync() => pool.DisposeAsync();
}
