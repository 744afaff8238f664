using Grpc.Core;

namespace Grpc.Net.Client.Internal;

internal sealed class ResponseStreamReader<TRequest, TResponse>(TypedCall<TRequest, TResponse> call) : IAsyncStreamReader<TResponse>
    where TRequest : class
    where TResponse : class
{
    private MessageReader? _messages;
    private int _reading;

    public TResponse Current { get; private set; } = default!;

    public Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        call.RequireNotDisposed();
        if (Interlocked.Exchange(ref _reading, 1) == 1)
            return Task.FromException<bool>(new InvalidOperationException("A read is under way; the next must wait for it."));
        return ReadNextAsync(cancellationToken);
    }

    private async Task<bool> ReadNextAsync(CancellationToken cancellationToken)
    {
        using var registration = call.CancelWith(cancellationToken);
        try
        {
            Current = await ReadAsync().ConfigureAwait(false) ?? default!;
            if (Current is not null)
                return true;
            return call.Status!.Value.StatusCode == StatusCode.OK ? false : throw call.Failure(cancellationToken);
        }
        catch (Exception e)
        {
            throw call.Fail("Reading the response", e, cancellationToken);
        }
        finally
        {
            Volatile.Write(ref _reading, 0);
        }
    }

    /// <summary>Null when the call has ended, if need be by this.</summary>
    private async ValueTask<TResponse?> ReadAsync()
    {
        if (call.Status is not null)
            return null;
        var response = await call.Response.ConfigureAwait(false);
        if (call.Status is not null)
            return null;
        _messages ??= await call.OpenAsync(response).ConfigureAwait(false);
        var message = await call.ReadMessageAsync(_messages).ConfigureAwait(false);
        if (message is null)
            call.Finish(ResponseStatus.OfTrailers(response), response);
        return message;
    }
}
