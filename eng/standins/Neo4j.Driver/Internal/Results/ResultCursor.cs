namespace Neo4j.Driver.Internal.Results;

internal sealed class ResultCursor(ResultStream stream) : IResultCursor
{
    private static readonly Task<bool> s_true = Task.FromResult(true);
    private static readonly Task<bool> s_false = Task.FromResult(false);

    private Record? _current;
    private Record? _peeked;
    private bool _isAtEnd;
    private bool _isConsumed;
    private IResultSummary? _summary;

    public bool IsOpen => !_isConsumed;

    public IRecord Current
    {
        get
        {
            ThrowIfConsumed();
            if (_current is null && _peeked is null && !_isAtEnd)
                throw new InvalidOperationException("Tried to access Current without calling FetchAsync.");
            return _current!;
        }
    }

    public Task<string[]> KeysAsync() => stream.KeysAsync();

    public async Task<IResultSummary> ConsumeAsync()
    {
        _isConsumed = true;
        return _summary ??= await stream.ConsumeAsync();
    }

    public async Task<IRecord> PeekAsync()
    {
        ThrowIfConsumed();
        if (_peeked is null && !_isAtEnd)
        {
            _peeked = await stream.NextAsync();
            _isAtEnd = _peeked is null;
        }
        return _peeked!;
    }

    public Task<bool> FetchAsync()
    {
        var moving = MoveNextAsync();
        if (!moving.IsCompletedSuccessfully)
            return moving.AsTask();
        return moving.Result ? s_true : s_false;
    }

    public ValueTask<bool> MoveNextAsync()
    {
        ThrowIfConsumed();
        if (_peeked is not null)
        {
            _current = _peeked;
            _peeked = null;
            return ValueTask.FromResult(true);
        }
        var next = stream.NextAsync();
        return next.IsCompletedSuccessfully ? ValueTask.FromResult(MoveTo(next.Result)) : WaitAsync(next);
    }

    public IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new CursorEnumerator(this, cancellationToken);

    private async ValueTask<bool> WaitAsync(ValueTask<Record?> next)
    {
        Record? record = null;
        try
        {
            record = await next;
        }
        finally
        {
            MoveTo(record);
        }
        return record is not null;
    }

    private bool MoveTo(Record? record)
    {
        _current = record;
        _isAtEnd = record is null;
        return record is not null;
    }

    private void ThrowIfConsumed()
    {
        if (_isConsumed)
        {
            throw new ResultConsumedException(
                "Cannot access records on this result any more as the result has already been consumed "
                + "or the query runner where the result is created has already been closed.");
        }
    }
}
