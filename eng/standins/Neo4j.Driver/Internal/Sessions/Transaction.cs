using Neo4j.Driver.Internal.Bolt;
using Neo4j.Driver.Internal.Pooling;
using Neo4j.Driver.Internal.Results;

namespace Neo4j.Driver.Internal.Sessions;

internal sealed class Transaction : QueryRunner, IAsyncTransaction, IResultOwner
{
    private readonly Lease _lease;
    private readonly long _fetchSize;
    private readonly Func<string?, ValueTask> _onEnd;
    private readonly List<ResultCursor> _results = [];
    private State _state = State.Open;
    private bool _hasEnded;

    /// <param name="lease">Of the connection that it has to itself.</param>
    /// <param name="config">Its time limit and metadata.</param>
    /// <param name="fetchSize">Records asked for at a time.</param>
    /// <param name="onEnd">Told of the bookmark after a commit, of none after anything else.</param>
    public Transaction(Lease lease, TransactionConfig config, long fetchSize, Func<string?, ValueTask> onEnd)
    {
        _lease = lease;
        _fetchSize = fetchSize;
        _onEnd = onEnd;
        TransactionConfig = config;
        lease.OnFailure = FailAsync;
    }

    private enum State
    {
        Open,
        Committed,
        RolledBack,
        Failed,
    }

    public TransactionConfig TransactionConfig { get; }

    public Exception? Failure { get; private set; }

    public bool IsOpen => _state == State.Open;

    /// <param name="start">What it begins with.</param>
    /// <param name="waits">Whether the server's answer is awaited, or comes with that to the first query.</param>
    public async Task BeginAsync(TransactionStart start, bool waits)
    {
        await _lease.WriteAsync(connection =>
        {
            connection.Requests.Write(RequestTag.Begin, start.Content(connection.Features));
            connection.Await(SummaryHandler.Ignoring);
        });
        if (waits)
            await _lease.SyncAsync();
    }

    public override async Task<IResultCursor> RunAsync(Query query)
    {
        ThrowIfFailed();
        ThrowIfEnded("run query in this transaction");
        var stream = new ResultStream(_lease, query, _fetchSize, this);
        await stream.StartAsync(_ => []);
        var cursor = new ResultCursor(stream);
        _results.Add(cursor);
        return cursor;
    }

    public async Task CommitAsync()
    {
        ThrowIfFailed();
        string? bookmark = null;
        try
        {
            await DiscardResultsAsync();
            ThrowIfFailed();
            ThrowIfEnded("commit this transaction");
            _state = State.Committed;
            await EndWithAsync(RequestTag.Commit, new SummaryHandler(metadata => bookmark = metadata.Text("bookmark")));
        }
        finally
        {
            await EndAsync(bookmark);
        }
    }

    public async Task RollbackAsync()
    {
        if (Failure is not null)
            return;
        try
        {
            await DiscardResultsAsync();
            ThrowIfEnded("rollback this transaction");
            _state = State.RolledBack;
            await EndWithAsync(RequestTag.Rollback, SummaryHandler.Ignoring);
        }
        finally
        {
            await EndAsync(bookmark: null);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (IsOpen)
            await RollbackAsync();
    }

    public ValueTask OnCompletedAsync(string? bookmark) => ValueTask.CompletedTask;

    private async ValueTask EndWithAsync(byte request, SummaryHandler handler)
    {
        await _lease.WriteAsync(connection =>
        {
            connection.Requests.Write(request);
            connection.Await(handler);
        });
        await _lease.SyncAsync();
    }

    private ValueTask FailAsync(Exception failure)
    {
        Failure ??= failure;
        _state = State.Failed;
        return EndAsync(bookmark: null);
    }

    private async ValueTask EndAsync(string? bookmark)
    {
        if (_hasEnded)
            return;
        _hasEnded = true;
        try
        {
            await _onEnd(bookmark);
        }
        finally
        {
            await _lease.ReleaseAsync();
        }
    }

    private async ValueTask DiscardResultsAsync()
    {
        foreach (var cursor in _results)
            await cursor.ConsumeAsync();
    }

    private void ThrowIfFailed()
    {
        if (Failure is not null)
            throw new TransactionTerminatedException(Failure);
    }

    private void ThrowIfEnded(string action)
    {
        if (!IsOpen)
            throw new TransactionClosedException($"Cannot {action}, because it has already been {(_state == State.Committed ? "committed" : "rolled back")}.");
    }
}
