using System.Runtime.CompilerServices;

namespace Neo4j.Driver.Internal.Execution;

/// <summary>Runs the query in a managed transaction of a session of its own.</summary>
internal sealed class QueryOrigin(BoltDriver driver, string cypher) : IRowSource<IRecord>
{
    public Query Query { get; set; } = new(cypher);

    public QueryConfig? Config { get; set; }

    QueryOrigin IRowSource<IRecord>.Origin => this;

    IAsyncEnumerable<IRecord> IRowSource<IRecord>.ItemsOf(IAsyncEnumerable<IRecord> records) => records;

    public async Task<EagerResult<T>> ExecuteAsync<T>(Func<IAsyncEnumerable<IRecord>, Task<T>> process, CancellationToken cancellationToken)
    {
        var config = Config ?? new QueryConfig();
        var mode = config.Routing == RoutingControl.Readers ? AccessMode.Read : AccessMode.Write;
        await using var session = driver.OpenSession(builder => Configure(builder, config, mode));
        return await session.ExecuteAsync(mode, runner => RunAsync(runner, process, cancellationToken), config.TransactionConfig, waits: false);
    }

    private async Task<EagerResult<T>> RunAsync<T>(
        IAsyncQueryRunner runner, Func<IAsyncEnumerable<IRecord>, Task<T>> process, CancellationToken cancellationToken)
    {
        var cursor = await runner.RunAsync(Query);
        var result = await process(Cancellable(cursor, cancellationToken));
        var summary = await cursor.ConsumeAsync();
        return new EagerResult<T>(result, summary, await cursor.KeysAsync());
    }

    private void Configure(SessionConfigBuilder builder, QueryConfig config, AccessMode mode)
    {
        builder.WithDefaultAccessMode(mode);
        if (!string.IsNullOrWhiteSpace(config.Database))
            builder.WithDatabase(config.Database);
        if (!string.IsNullOrWhiteSpace(config.ImpersonatedUser))
            builder.WithImpersonatedUser(config.ImpersonatedUser);
        if (config.EnableBookmarkManager)
            builder.WithBookmarkManager(config.BookmarkManager ?? driver.SharedBookmarks);
        if (config.AuthToken is not null)
            builder.WithAuthToken(config.AuthToken);
    }

    private static async IAsyncEnumerable<IRecord> Cancellable(IResultCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in cursor.WithCancellation(cancellationToken))
            yield return record;
    }
}
