using System.IO.Pipelines;
using Grpc.Core;
using Microsoft.Net.Http.Headers;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The response's headers and messages.</summary>
internal sealed partial class GrpcCall
{
    /// <summary>Encoding of the response's messages; null for none.</summary>
    public string? ResponseEncoding { get; private set; }

    public PipeWriter ResponseBody => Http.Response.BodyWriter;

    /// <summary>Writes the one message of a response; it leaves together with the status.</summary>
    public async Task WriteResponseAsync<T>(T message, Action<T, SerializationContext> serialize)
    {
        if (await TryStartResponseAsync(CancellationToken.None))
            TryWrite(message, serialize);
    }

    /// <summary>Writes a message of a stream and waits until the connection can take more.</summary>
    /// <exception cref="InvalidOperationException">The response has ended.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled meanwhile.</exception>
    public async Task WriteStreamedAsync<T>(T message, Action<T, SerializationContext> serialize, CancellationToken cancellation)
    {
        if (!await TryStartResponseAsync(cancellation) || !TryWrite(message, serialize))
            throw new InvalidOperationException("Can't write the message because the request is complete.");
        if (WriteOptionsCore is { } options && options.Flags.HasFlag(WriteFlags.BufferHint))
            return;
        await FlushAsync(cancellation);
        // A flush is cut short without an exception when the client goes away.
        if (CancellationTokenCore.IsCancellationRequested || cancellation.IsCancellationRequested)
            throw new OperationCanceledException("Request aborted while sending the message.");
    }

    protected override async Task WriteResponseHeadersAsyncCore(Metadata responseHeaders)
    {
        ArgumentNullException.ThrowIfNull(responseHeaders);
        lock (_gate)
        {
            if (_phase != CallPhase.Running || Http.Response.HasStarted)
                throw new InvalidOperationException("Response headers can only be sent once per call.");
            foreach (var entry in responseHeaders)
            {
                if (entry.Key == GrpcHeaders.EncodingRequest)
                    SetResponseEncoding(entry.Value);
                else
                    ResponseEnd.Append(Http.Response.Headers, entry);
            }
        }
        if (await TryStartResponseAsync(CancellationToken.None))
            await FlushAsync(CancellationToken.None);
    }

    private void SetResponseEncoding(string encoding)
    {
        ResponseEncoding = encoding == GrpcHeaders.Identity ? null : encoding;
        Http.Response.Headers[HeaderNames.GrpcEncoding] = encoding;
    }

    /// <summary>Sends the headers if they were not yet: a body written before them would be copied once more.</summary>
    private ValueTask<bool> TryStartResponseAsync(CancellationToken cancellation)
    {
        Task starting;
        lock (_gate)
        {
            if (_phase != CallPhase.Running)
                return new(false);
            if (Http.Response.HasStarted)
                return new(true);
            starting = Http.Response.StartAsync(cancellation);
        }
        return starting.IsCompletedSuccessfully ? new(true) : Await(starting);

        static async ValueTask<bool> Await(Task starting)
        {
            await starting;
            return true;
        }
    }

    private bool TryWrite<T>(T message, Action<T, SerializationContext> serialize)
    {
        lock (_gate)
        {
            if (_phase != CallPhase.Running)
                return false;
            using var frame = new ResponseMessage(this);
            frame.Write(message, serialize);
            return true;
        }
    }

    /// <summary>Begun under the lock, for a gRPC-Web writer encodes what is pending before it waits.</summary>
    private ValueTask<FlushResult> FlushAsync(CancellationToken cancellation)
    {
        lock (_gate)
            return _phase == CallPhase.Running ? ResponseBody.FlushAsync(cancellation) : default;
    }
}
