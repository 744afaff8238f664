#nullable disable
namespace Neo4j.Driver;

/// <summary>A chain of transactions, each of which has seen the ones before. Not thread-safe; holds a connection only while it needs one.</summary>
public interface IAsyncSession : IAsyncQueryRunner
{
    Bookmarks LastBookmarks { get; }

    SessionConfig SessionConfig { get; }

    Task<IAsyncTransaction> BeginTransactionAsync();

    Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder> action);

    /// <summary>Does the work in a transaction, anew as long as it fails with what <see cref="Neo4jException.IsRetriable"/> says may pass.</summary>
    Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder> action = null);

    Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder> action = null);

    Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder> action = null);

    Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Rolls back what is open and discards what is unread.</summary>
    Task CloseAsync();

    Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder> action = null);

    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters, Action<TransactionConfigBuilder> action = null);

    Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder> action = null);
}
