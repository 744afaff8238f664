using Grpc.Core;
using Matching.V1;

namespace Matching.Cli.Import.Streams;

/// <summary>A streaming import that is under way: rows go out, and rejections come back with the origin of the row they concern.</summary>
internal sealed class RowStream<TRow, TOrigin> : IAsyncDisposable
{
    private readonly Func<TRow, Task> _write;
    private readonly Func<Task> _complete;
    private readonly IDisposable _call;
    private readonly Task<ImportSummary> _answers;
    private readonly List<TOrigin> _origins = [];
    private readonly Action<TOrigin, RejectedRow> _rejected;

    public RowStream(Func<TRow, Task> write, Func<Task> complete, IAsyncEnumerable<ImportEvent> answers, IDisposable call, Action<TOrigin, RejectedRow> rejected)
    {
        _write = write;
        _complete = complete;
        _call = call;
        _rejected = rejected;
        _answers = ReadAsync(answers);
    }

    /// <exception cref="RpcException">The server ended the import.</exception>
    public async Task SendAsync(TRow row, TOrigin origin)
    {
        lock (_origins)
            _origins.Add(origin);
        try
        {
            await _write(row);
        }
        catch (Exception failure) when (failure is InvalidOperationException or RpcException)
        {
            await _answers;
            throw;
        }
    }

    /// <summary>Says that there are no more rows, and waits until all are committed.</summary>
    public async Task<ImportSummary> FinishAsync()
    {
        try
        {
            await _complete();
        }
        catch (Exception failure) when (failure is InvalidOperationException or RpcException)
        {
            await _answers;
            throw;
        }
        return await _answers;
    }

    public async ValueTask DisposeAsync()
    {
        _call.Dispose();
        await ((Task)_answers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<ImportSummary> ReadAsync(IAsyncEnumerable<ImportEvent> answers)
    {
        await foreach (var answer in answers)
        {
            if (answer.Rejected is { } rejected)
                _rejected(OriginOf(rejected), rejected);
            if (answer.Summary is { } summary)
                return summary;
        }
        throw new RpcException(new Status(StatusCode.Internal, "the server ended the import without a summary"));
    }

    private TOrigin OriginOf(RejectedRow rejected)
    {
        lock (_origins)
            return _origins[(int)rejected.Index];
    }
}
