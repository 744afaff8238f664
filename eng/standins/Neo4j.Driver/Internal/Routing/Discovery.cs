using Neo4j.Driver.Internal.Bolt;
using Neo4j.Driver.Internal.Pooling;
using Neo4j.Driver.Internal.Transport;

namespace Neo4j.Driver.Internal.Routing;

/// <summary>Asks routers for the routing table of a database.</summary>
internal sealed class Discovery(ServerUri uri, ServerPools pools, IFailureObserver observer, Config config)
{
    /// <summary>Where nothing is known yet, or no longer.</summary>
    public ServerAddress[] InitialRouters => [.. config.Resolver.Resolve(uri.Address)];

    /// <param name="known">The table so far; null if there is none.</param>
    /// <param name="demand">What it is needed for.</param>
    /// <exception cref="ServiceUnavailableException">No router answers.</exception>
    public async Task<RoutingTable> RenewAsync(RoutingTable? known, Demand demand)
    {
        var initial = InitialRouters;
        var routers = known is null || (demand.Mode == AccessMode.Read && known.LacksWritersOnly)
            ? initial.Union(known?.Routers ?? [])
            : known.Routers.Union(initial);
        foreach (var router in routers)
        {
            if (await TryAskAsync(router, demand) is { } table)
                return table;
        }
        throw new ServiceUnavailableException(
            "Failed to connect to any routing server. Please make sure that the cluster is up and can be accessed by the driver and retry.");
    }

    public async Task<RoutingTable> AskAsync(ServerAddress router, Demand demand)
    {
        // Any server can be asked, so that what the connection is for does not matter.
        var lease = await pools.AcquireAsync(router, demand with { Mode = AccessMode.Write, Database = null }, observer);
        try
        {
            RoutingTable? table = null;
            lease.Connection.Requests.WriteRoute(uri.RoutingContext!, demand.Bookmarks ?? [], ExtraOf(demand));
            lease.Connection.Await(new SummaryHandler(metadata => table = RoutingAnswer.Read(metadata)));
            await lease.SyncAsync();
            return table!;
        }
        finally
        {
            await lease.ReleaseAsync();
        }
    }

    private async Task<RoutingTable?> TryAskAsync(ServerAddress router, Demand demand)
    {
        try
        {
            var table = await AskAsync(router, demand);
            return table.IsStale(demand.Mode) ? null : table;
        }
        catch (Exception e) when (!IsFinal(e))
        {
            config.Logger.Warn(e, "Failed to update routing table from server '{0}:{1}'.", router.Host, router.Port);
            return null;
        }
    }

    private static Dictionary<string, object?> ExtraOf(Demand demand)
    {
        var extra = new Dictionary<string, object?>();
        if (!string.IsNullOrEmpty(demand.Database))
            extra["db"] = demand.Database;
        if (demand.ImpersonatedUser is not null)
            extra["imp_user"] = demand.ImpersonatedUser;
        return extra;
    }

    // Another router would say the same.
    private static bool IsFinal(Exception e) => e
        is (FatalDiscoveryException or InvalidBookmarkException or InvalidBookmarkMixtureException or StatementArgumentException
            or ProtocolException or TypeException or SecurityException or UnsupportedFeatureException or ObjectDisposedException)
        and not AuthorizationException;
}
