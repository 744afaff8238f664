namespace Neo4j.Driver.Internal.Sessions;

/// <summary>What sessions and transactions have in common.</summary>
internal abstract class QueryRunner : IAsyncQueryRunner
{
    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query));

    public Task<IResultCursor> RunAsync(string query, object parameters) => RunAsync(new Query(query, parameters));

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters) => RunAsync(new Query(query, parameters));

    public abstract Task<IResultCursor> RunAsync(Query query);

    public abstract ValueTask DisposeAsync();

    // On another thread, so that a caller with a synchronisation context does not wait for itself.
    public void Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult();
}
