using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Connections;

/// <summary>
/// The driver, with what all transactions share: bookmarks, so that each sees what those before it did on whatever member of a cluster;
/// retries while the server is away; a limit on how many run at once.
/// </summary>
internal sealed class Connection : IAsyncDisposable
{
    // Rows on their way while the client works; more make a read no faster.
    private const int FetchSize = 2_000;

    private readonly Neo4jStoreOptions _options;
    private readonly IDriver _driver;
    private readonly IBookmarkManager _bookmarks = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager(new BookmarkManagerConfig());
    private readonly SemaphoreSlim _free;
    private volatile bool _closed;

    public Connection(Neo4jStoreOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxConnections, 4, nameof(options));
        _options = options;
        Errors = new Neo4jErrors(options.Address);
        _free = new SemaphoreSlim(options.MaxConnections, options.MaxConnections);
        var credentials = options.User is null ? AuthTokens.None : AuthTokens.Basic(options.User, options.Password);
        _driver = GraphDatabase.Driver(options.Uri, credentials, config => config
            .WithMaxConnectionPoolSize(options.MaxConnections)
            .WithConnectionTimeout(options.ConnectionTimeout)
            .WithConnectionAcquisitionTimeout(options.ConnectionTimeout * 2)
            .WithMaxTransactionRetryTime(options.RetryTime)
            .WithFetchSize(FetchSize)
            .WithNotificationsDisabled()
            .WithTelemetryDisabled());
    }

    public Neo4jErrors Errors { get; }

    /// <summary>
    /// Runs reads that see every write acknowledged before, by whomever. In a cluster only the leader is sure to know them all; on a
    /// single server it makes no difference.
    /// </summary>
    public Task<T> ReadNewestAsync<T>(Func<Transaction, Task<T>> read, CancellationToken cancellation) =>
        AbandonAsync(RunAsync(AccessMode.Write, read, _options.TransactionTimeout, cancellation), cancellation);

    /// <summary>Runs reads, however long they take, that see what the transactions of this store saw before.</summary>
    public Task<T> ReadAsync<T>(Func<Transaction, Task<T>> read, CancellationToken cancellation) =>
        AbandonAsync(RunAsync(AccessMode.Read, read, TimeSpan.Zero, cancellation), cancellation);

    /// <summary>Runs writes and commits them. They run again where the outcome of the commit is unknown, and have to find out.</summary>
    public Task<T> WriteAsync<T>(Func<Transaction, Task<T>> write, CancellationToken cancellation) =>
        RunAsync(AccessMode.Write, write, _options.TransactionTimeout, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        for (var i = 0; i < _options.MaxConnections; i++)
            await _free.WaitAsync();
        await _driver.DisposeAsync();
        _free.Release(_options.MaxConnections);
    }

    private Task<T> RunAsync<T>(AccessMode mode, Func<Transaction, Task<T>> work, TimeSpan timeout, CancellationToken cancellation) => Errors.GuardAsync(async () =>
    {
        await _free.WaitAsync(cancellation);
        try
        {
            if (_closed)
                throw new UnavailableException("The store is closed.");
            await using var session = _driver.AsyncSession(config => Configure(config, mode));
            // Zero means no limit to the server.
            void Limit(TransactionConfigBuilder config) => config.WithTimeout(timeout);
            Task<T> Work(IAsyncQueryRunner runner) => work(new Transaction(runner, cancellation));
            return mode == AccessMode.Read ? await session.ExecuteReadAsync(Work, Limit) : await session.ExecuteWriteAsync(Work, Limit);
        }
        finally
        {
            _free.Release();
        }
    });

    private void Configure(SessionConfigBuilder config, AccessMode mode)
    {
        config.WithDefaultAccessMode(mode).WithBookmarkManager(_bookmarks);
        if (_options.Database is { } database)
            config.WithDatabase(database);
    }

    // The driver takes no cancellation while it waits for the server; whoever gives up a read does not wait for it.
    private static async Task<T> AbandonAsync<T>(Task<T> read, CancellationToken cancellation)
    {
        try
        {
            return await read.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (!read.IsCompleted)
        {
            _ = read.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }
}
