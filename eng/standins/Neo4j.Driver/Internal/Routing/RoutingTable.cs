using System.Diagnostics;

namespace Neo4j.Driver.Internal.Routing;

/// <summary>Which servers of a cluster do what for a database, as long as it holds.</summary>
/// <param name="Database">As the cluster names it; empty where it does not.</param>
internal sealed record RoutingTable(string Database, ServerAddress[] Routers, ServerAddress[] Readers, ServerAddress[] Writers, TimeSpan TimeToLive)
{
    private readonly long _since = Stopwatch.GetTimestamp();

    public IEnumerable<ServerAddress> All => Routers.Union(Readers).Union(Writers);

    public ServerAddress[] For(AccessMode mode) => mode == AccessMode.Read ? Readers : Writers;

    public bool IsStale(AccessMode mode) => Routers.Length == 0 || For(mode).Length == 0 || Stopwatch.GetElapsedTime(_since) >= TimeToLive;

    /// <summary>Whether it was kept for reading while there was nobody to write.</summary>
    public bool LacksWritersOnly => !IsStale(AccessMode.Read) && IsStale(AccessMode.Write);

    public RoutingTable Without(ServerAddress server) =>
        this with { Routers = Without(Routers, server), Readers = Without(Readers, server), Writers = Without(Writers, server) };

    public RoutingTable WithoutWriter(ServerAddress server) => this with { Writers = Without(Writers, server) };

    private static ServerAddress[] Without(ServerAddress[] servers, ServerAddress server) => [.. servers.Where(other => !other.Equals(server))];
}
