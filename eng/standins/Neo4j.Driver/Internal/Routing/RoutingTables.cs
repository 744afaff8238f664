using System.Collections.Concurrent;
using Neo4j.Driver.Internal.Pooling;

namespace Neo4j.Driver.Internal.Routing;

/// <summary>The routing tables by database; each is renewed by one at a time.</summary>
internal sealed class RoutingTables(Discovery discovery, ServerPools pools)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _renewals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RoutingTable> _tables = new(StringComparer.Ordinal);

    /// <summary>A table that names servers of the demanded kind.</summary>
    public async Task<RoutingTable> GetAsync(Demand demand)
    {
        // Which database a user's home is can change at any time, so that it is asked anew.
        var database = demand.Database ?? "";
        var renewal = _renewals.GetOrAdd(database, _ => new SemaphoreSlim(1, 1));
        await renewal.WaitAsync();
        try
        {
            var known = _tables.GetValueOrDefault(database);
            if (known is not null && !known.IsStale(demand.Mode))
                return known;
            var table = await discovery.RenewAsync(known, demand);
            await KeepAsync(table);
            return table;
        }
        finally
        {
            renewal.Release();
        }
    }

    public async Task KeepAsync(RoutingTable table)
    {
        _tables[table.Database] = table;
        await pools.KeepOnlyAsync([.. _tables.Values.SelectMany(known => known.All), .. discovery.InitialRouters]);
    }

    public void Forget(ServerAddress server)
    {
        foreach (var database in _tables.Keys)
            Change(database, table => table.Without(server));
    }

    public void ForgetWriter(ServerAddress server, string? database) => Change(database ?? "", table => table.WithoutWriter(server));

    private void Change(string database, Func<RoutingTable, RoutingTable> change)
    {
        while (_tables.TryGetValue(database, out var table) && !_tables.TryUpdate(database, change(table), table))
        {
            // Somebody else has changed it meanwhile.
        }
    }
}
