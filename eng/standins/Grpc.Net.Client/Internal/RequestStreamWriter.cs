using Grpc.Core;

namespace Grpc.Net.Client.Internal;

internal sealed class RequestStreamWriter<TRequest, TResponse>(
    TypedCall<TRequest, TResponse> call, RequestStreamContent content, WriteOptions? writeOptions) : IClientStreamWriter<TRequest>
    where TRequest : class
    where TResponse : class
{
    private int _writing;
    private volatile bool _completed;

    public WriteOptions? WriteOptions { get; set; } = writeOptions;

    public Task WriteAsync(TRequest message) => WriteAsync(message, CancellationToken.None);

    public Task WriteAsync(TRequest message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        call.RequireNotDisposed();
        if (_completed)
            return Task.FromException(new InvalidOperationException("The request stream is complete; nothing can be written any more."));
        if (call.Status is not null)
            return Task.FromException(call.Failure(cancellationToken));
        if (Interlocked.Exchange(ref _writing, 1) == 1)
            return Task.FromException(new InvalidOperationException("A write is under way; the next must wait for it."));
        return WriteMessageAsync(message, cancellationToken);
    }

    public Task CompleteAsync()
    {
        call.RequireNotDisposed();
        if (Volatile.Read(ref _writing) == 1)
            return Task.FromException(new InvalidOperationException("A write is under way; completing must wait for it."));
        _completed = true;
        content.Close();
        return Task.CompletedTask;
    }

    private async Task WriteMessageAsync(TRequest message, CancellationToken cancellationToken)
    {
        using var registration = call.CancelWith(cancellationToken);
        try
        {
            using var frame = call.Serialize(message, WriteOptions);
            await SendAsync(frame, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _writing, 0);
        }
    }

    private async Task SendAsync(MessageFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await content.Opened.ConfigureAwait(false);
            await stream.WriteAsync(frame.Bytes, call.Transport).ConfigureAwait(false);
            await stream.FlushAsync(call.Transport).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or HttpRequestException or ObjectDisposedException)
        {
            // The request breaks off because the call ends: that end has the reason.
            if (call.ReadsByItself)
                await call.Ended.ConfigureAwait(false);
            throw call.Failure(cancellationToken);
        }
    }
}
