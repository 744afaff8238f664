using Grpc.Core;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The messages of a response, one write at a time.</summary>
internal sealed class ResponseStream<T>(GrpcCall call, Action<T, SerializationContext> serialize) : IServerStreamWriter<T> where T : class
{
    private readonly CancellationToken _aborted = call.Http.RequestAborted;
    private int _writing;
    private bool _closed;

    public WriteOptions? WriteOptions
    {
        get => call.WriteOptions;
        set => call.WriteOptions = value;
    }

    /// <summary>Ends writing: the handler has returned and the response is no longer its own.</summary>
    public void Close() => _closed = true;

    public Task WriteAsync(T message) => WriteCoreAsync(message, CancellationToken.None);

    Task IAsyncStreamWriter<T>.WriteAsync(T message, CancellationToken cancellationToken) => WriteCoreAsync(message, cancellationToken);

    private async Task WriteCoreAsync(T message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        // A message cut off half way would spoil the stream: to cancel a write is to cancel the call.
        using var registration = cancellation.UnsafeRegister(static call => ((GrpcCall)call!).Reset(), call);
        cancellation.ThrowIfCancellationRequested();
        if (_closed || _aborted.IsCancellationRequested)
            throw new InvalidOperationException("Can't write the message because the request is complete.");
        if (Interlocked.Exchange(ref _writing, 1) == 1)
            throw new InvalidOperationException("Can't write the message because the previous write is in progress.");
        try
        {
            await call.WriteStreamedAsync(message, serialize, cancellation);
        }
        finally
        {
            Volatile.Write(ref _writing, 0);
        }
    }
}
