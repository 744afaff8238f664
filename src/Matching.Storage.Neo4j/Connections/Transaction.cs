using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Connections;

/// <summary>A transaction under way; cancellation is looked at before each statement and each row.</summary>
internal sealed class Transaction(IAsyncQueryRunner runner, CancellationToken cancellation)
{
    public CancellationToken Cancellation => cancellation;

    /// <summary>Runs a statement whose rows do not matter.</summary>
    public async Task<IResultSummary> ExecuteAsync(Statement statement, Parameters parameters)
    {
        var cursor = await RunAsync(statement, parameters);
        return await cursor.ConsumeAsync();
    }

    /// <summary>Runs a query for one row.</summary>
    /// <returns>What <paramref name="map"/> makes of it; default where there is none.</returns>
    public async Task<T?> FirstAsync<T>(Statement statement, Parameters parameters, Func<IRecord, T> map)
    {
        var rows = await AllAsync(statement, parameters, map);
        return rows.Count == 0 ? default : rows[0];
    }

    /// <summary>Runs a query for one number.</summary>
    public async Task<long> CountAsync(Statement statement, Parameters parameters) =>
        await FirstAsync(statement, parameters, static row => (long)row[0]);

    /// <summary>Runs a query and collects its rows.</summary>
    public async Task<List<T>> AllAsync<T>(Statement statement, Parameters parameters, Func<IRecord, T> map)
    {
        var items = new List<T>();
        await EachAsync(statement, parameters, row => items.Add(map(row)));
        return items;
    }

    /// <summary>Runs a query and passes its rows on as they come; the server waits for whoever takes them.</summary>
    public async Task EachAsync(Statement statement, Parameters parameters, Action<IRecord> receive)
    {
        var cursor = await RunAsync(statement, parameters);
        while (await cursor.FetchAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            receive(cursor.Current);
        }
    }

    private Task<IResultCursor> RunAsync(Statement statement, Parameters parameters)
    {
        cancellation.ThrowIfCancellationRequested();
        return runner.RunAsync(statement.Cypher, parameters);
    }
}
