using System.Buffers;
using System.IO.Pipelines;
using Grpc.Core;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The messages of a request, read from its body's pipe as the handler asks for them.</summary>
internal sealed class RequestStream<T>(GrpcCall call, Func<DeserializationContext, T> deserialize) : IAsyncStreamReader<T> where T : class
{
    private static readonly Task<bool> True = Task.FromResult(true);
    private static readonly Task<bool> False = Task.FromResult(false);

    private readonly PipeReader _body = call.Http.Request.BodyReader;
    private readonly CancellationToken _aborted = call.Http.RequestAborted;
    private readonly RequestMessage _context = new();
    private bool _closed;

    public T Current { get; private set; } = null!;

    /// <summary>Ends reading: the handler has returned and the request is no longer its own.</summary>
    public void Close() => _closed = true;

    public Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<bool>(cancellationToken);
        if (_closed || _aborted.IsCancellationRequested || call.HasExpired)
            return Task.FromException<bool>(new InvalidOperationException("Can't read messages after the request is complete."));
        Current = null!;
        var reading = ReadNextAsync(cancellationToken);
        return reading.IsCompletedSuccessfully ? (reading.Result ? True : False) : reading.AsTask();
    }

    /// <summary>Reads the one message of a request that must hold exactly one.</summary>
    public async ValueTask<T> ReadSingleAsync()
    {
        T? message = null;
        while (true)
        {
            var result = await _body.ReadAsync();
            var buffer = result.Buffer;
            try
            {
                CheckNotCancelled(result);
                if (message is null)
                    TryTake(ref buffer, out message);
                if (message is not null && !buffer.IsEmpty)
                    throw new RpcException(new Status(StatusCode.Internal, "Additional data after the message received."));
                if (result.IsCompleted)
                    return message ?? throw Incomplete();
            }
            finally
            {
                _body.AdvanceTo(buffer.Start, buffer.End);
            }
        }
    }

    private async ValueTask<bool> ReadNextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var result = await _body.ReadAsync(cancellation);
            var buffer = result.Buffer;
            var taken = false;
            try
            {
                CheckNotCancelled(result);
                taken = TryTake(ref buffer, out var message);
                if (taken)
                    Current = message!;
                if (taken || (result.IsCompleted && buffer.IsEmpty))
                    return taken;
                if (result.IsCompleted)
                    throw Incomplete();
            }
            finally
            {
                // What follows a whole message was not looked at: the next read must see it at once.
                _body.AdvanceTo(buffer.Start, taken ? buffer.Start : buffer.End);
            }
        }
    }

    private bool TryTake(ref ReadOnlySequence<byte> buffer, out T? message)
    {
        message = null;
        if (!MessageFrame.TryTake(ref buffer, call.Settings.MaxReceiveMessageSize, out var compressed, out var payload))
            return false;
        if (!compressed)
        {
            message = Deserialize(payload);
            return true;
        }
        using var plain = call.Decompress(payload);
        message = Deserialize(new ReadOnlySequence<byte>(plain.WrittenMemory));
        return true;
    }

    private T Deserialize(ReadOnlySequence<byte> payload)
    {
        _context.Payload = payload;
        var message = deserialize(_context);
        _context.Payload = default;
        return message;
    }

    private static void CheckNotCancelled(ReadResult result)
    {
        if (result.IsCanceled)
            throw new RpcException(new Status(StatusCode.Internal, "Incoming message cancelled."));
    }

    private static RpcException Incomplete() => new(new Status(StatusCode.Internal, "Incomplete message."));
}
