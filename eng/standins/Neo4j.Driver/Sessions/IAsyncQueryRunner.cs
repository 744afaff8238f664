#nullable disable
namespace Neo4j.Driver;

/// <summary>Runs queries: a session each in a transaction of its own, a transaction all in one.</summary>
public interface IAsyncQueryRunner : IAsyncDisposable, IDisposable
{
    /// <summary>Sends the query; its failure is thrown where the result is read.</summary>
    Task<IResultCursor> RunAsync(string query);

    /// <param name="query">The Cypher text.</param>
    /// <param name="parameters">An object whose properties are the parameters, or a dictionary of them.</param>
    Task<IResultCursor> RunAsync(string query, object parameters);

    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters);

    Task<IResultCursor> RunAsync(Query query);
}
