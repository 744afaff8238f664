using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Pooling;

/// <summary>Finds a connection to a server that does what is needed.</summary>
internal interface IConnectionProvider : IAsyncDisposable
{
    /// <exception cref="ClientException">No connection of the pool became free in time.</exception>
    /// <exception cref="ServiceUnavailableException">No server can be reached.</exception>
    Task<Lease> AcquireAsync(Demand demand);

    Task<IServerInfo> GetServerInfoAsync();

    /// <summary>What the server can do.</summary>
    Task<BoltVersionFeatures> GetFeaturesAsync();
}
