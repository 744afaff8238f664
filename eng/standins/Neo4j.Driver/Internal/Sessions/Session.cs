using Neo4j.Driver.Internal.Bolt;
using Neo4j.Driver.Internal.Pooling;
using Neo4j.Driver.Internal.Results;

namespace Neo4j.Driver.Internal.Sessions;

internal sealed class Session(IConnectionProvider connections, Config driver, SessionConfig config) : QueryRunner, IAsyncSession
{
    private readonly BookmarkChain _bookmarks = new(config);
    private readonly RetryPolicy _retries = new(driver.MaxTransactionRetryTime, driver.Logger);
    private readonly long _fetchSize = config.FetchSize ?? driver.FetchSize;
    private string? _database = config.Database;
    private Transaction? _transaction;
    private ResultCursor? _result;
    private Lease? _resultLease;
    private bool _isClosed;

    public Bookmarks? LastBookmarks => _bookmarks.Last;

    public SessionConfig SessionConfig => config;

    public override Task<IResultCursor> RunAsync(Query query) => RunAsync(query, action: null);

    public Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder>? action = null) => RunAsync(new Query(query), action);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters, Action<TransactionConfigBuilder>? action = null) =>
        RunAsync(new Query(query, parameters), action);

    public async Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder>? action = null)
    {
        var settings = Settings(action);
        await PrepareAsync();
        var (lease, start) = await AcquireAsync(config.DefaultAccessMode, settings);
        var stream = new ResultStream(lease, query, _fetchSize, new AutoCommit(lease, _bookmarks));
        try
        {
            await stream.StartAsync(start.Content);
        }
        catch
        {
            await lease.ReleaseAsync();
            throw;
        }
        _resultLease = lease;
        return _result = new ResultCursor(stream);
    }

    public Task<IAsyncTransaction> BeginTransactionAsync() => BeginTransactionAsync(null);

    public async Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder>? action) =>
        await BeginAsync(config.DefaultAccessMode, Settings(action), waits: true);

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, work, Settings(action), waits: true);

    public Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, WithResult(work), Settings(action), waits: true);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, work, Settings(action), waits: true);

    public Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, WithResult(work), Settings(action), waits: true);

    /// <param name="mode">Whether the server must take writes.</param>
    /// <param name="work">Done anew after a failure that may pass.</param>
    /// <param name="settings">Of each transaction.</param>
    /// <param name="waits">Whether the begin of the transaction is awaited before the work.</param>
    public Task<T> ExecuteAsync<T>(AccessMode mode, Func<IAsyncQueryRunner, Task<T>> work, TransactionConfig settings, bool waits) =>
        _retries.RunAsync(async () =>
        {
            var transaction = await BeginAsync(mode, settings, waits);
            try
            {
                var result = await work(transaction);
                if (transaction.IsOpen)
                    await transaction.CommitAsync();
                return result;
            }
            catch
            {
                if (transaction.IsOpen)
                    await transaction.RollbackAsync();
                throw;
            }
        });

    /// <summary>Whether the server accepts the credentials.</summary>
    public async Task<bool> CanLogOnAsync()
    {
        try
        {
            var lease = await connections.AcquireAsync(DemandFor(AccessMode.Read, bookmarks: null) with { ForcesLogon = true });
            await lease.ReleaseAsync();
            return true;
        }
        catch (Neo4jException e) when (e.Code is "Neo.ClientError.Security.CredentialsExpired" or "Neo.ClientError.Security.Forbidden"
            or "Neo.ClientError.Security.TokenExpired" or "Neo.ClientError.Security.Unauthorized")
        {
            return false;
        }
    }

    public async Task CloseAsync()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        try
        {
            await RollBackOpenAsync();
        }
        finally
        {
            await DiscardResultAsync();
        }
    }

    public override ValueTask DisposeAsync() => new(CloseAsync());

    private async Task<Transaction> BeginAsync(AccessMode mode, TransactionConfig settings, bool waits)
    {
        await PrepareAsync();
        var (lease, start) = await AcquireAsync(mode, settings);
        var transaction = new Transaction(lease, settings, _fetchSize, OnTransactionEndAsync);
        await transaction.BeginAsync(start, waits);
        return _transaction = transaction;
    }

    private ValueTask OnTransactionEndAsync(string? bookmark)
    {
        _transaction = null;
        return _bookmarks.AdvanceAsync(bookmark);
    }

    private async Task PrepareAsync()
    {
        if (_isClosed)
        {
            throw new ClientException(
                "Cannot running more queries in the current session as it has already been disposed. "
                + "Make sure that you do not have a bad reference to a disposed session and retry your query in another new session.");
        }
        if (_transaction is not null)
        {
            throw new TransactionNestingException(
                "Attempting to nest transactions. A session can only have a single transaction open at a time. "
                + "Ensure to commit or rollback the previous transaction before opening the next.");
        }
        await DiscardResultAsync();
    }

    private async Task<(Lease Lease, TransactionStart Start)> AcquireAsync(AccessMode mode, TransactionConfig settings)
    {
        var bookmarks = await _bookmarks.NextAsync();
        var lease = await connections.AcquireAsync(DemandFor(mode, bookmarks));
        // What a cluster has told to be the home database stays it for the session.
        _database = lease.Database;
        var notifications = (NotificationFilter?)config.NotificationsConfig;
        return (lease, new TransactionStart(mode, _database, bookmarks, settings, config.ImpersonatedUser, notifications));
    }

    private Demand DemandFor(AccessMode mode, string[]? bookmarks) => new(
        mode, _database, bookmarks, config.ImpersonatedUser, config.AuthToken is null ? null : AuthToken.Of(config.AuthToken));

    private async Task RollBackOpenAsync()
    {
        if (_transaction is not { } open)
            return;
        try
        {
            await open.RollbackAsync();
        }
        catch (Exception e)
        {
            throw new ClientException((e as Neo4jException)?.Code, $"Error when disposing unclosed transaction in session: {e.Message}", e);
        }
    }

    private async Task DiscardResultAsync()
    {
        var (result, lease) = (_result, _resultLease);
        (_result, _resultLease) = (null, null);
        try
        {
            if (result is not null)
                await result.ConsumeAsync();
        }
        finally
        {
            if (lease is not null)
                await lease.ReleaseAsync();
        }
    }

    private TransactionConfig Settings(Action<TransactionConfigBuilder>? action)
    {
        if (action is null)
            return TransactionConfig.Default;
        var settings = new TransactionConfig();
        action(new TransactionConfigBuilder(driver.Logger, settings));
        return settings;
    }

    private static Func<IAsyncQueryRunner, Task<bool>> WithResult(Func<IAsyncQueryRunner, Task> work) => async runner =>
    {
        await work(runner);
        return true;
    };
}
