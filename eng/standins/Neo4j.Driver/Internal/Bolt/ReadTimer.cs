namespace Neo4j.Driver.Internal.Bolt;

/// <summary>Limits how long the server may be silent.</summary>
internal sealed class ReadTimer : IDisposable
{
    private CancellationTokenSource? _source;

    /// <summary>Null for no limit.</summary>
    public TimeSpan? Limit { get; set; }

    public CancellationToken Start()
    {
        if (Limit is not { } limit)
            return CancellationToken.None;
        if (_source is null || !_source.TryReset())
        {
            _source?.Dispose();
            _source = new CancellationTokenSource();
        }
        _source.CancelAfter(limit);
        return _source.Token;
    }

    public void Stop() => _source?.CancelAfter(Timeout.InfiniteTimeSpan);

    public void Dispose() => _source?.Dispose();
}
