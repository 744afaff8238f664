using System.Buffers;
using System.Buffers.Binary;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>
/// Frames one message of a response. A message whose length is announced goes straight into the response's pipe;
/// one that is to be compressed, or is of unknown length, goes through a pooled buffer.
/// </summary>
internal sealed class ResponseMessage(GrpcCall call) : SerializationContext, IDisposable
{
    private IBufferWriter<byte>? _target;
    private PooledBuffer? _buffer;
    private ICompressionProvider? _compression;
    private int? _length;

    public void Write<T>(T message, Action<T, SerializationContext> serialize)
    {
        _compression = Compression();
        serialize(message, this);
        if (_buffer is not null)
            Send(_buffer.Written);
        else if (_target is null)
            throw new InvalidOperationException("The serializer wrote no payload.");
    }

    public void Dispose() => _buffer?.Dispose();

    public override void SetPayloadLength(int payloadLength)
    {
        CheckSize(payloadLength);
        _length = payloadLength;
    }

    public override IBufferWriter<byte> GetBufferWriter()
    {
        if (_target is not null)
            return _target;
        if (_length is not { } length || _compression is not null)
            return _target = _buffer = new PooledBuffer();
        WriteHeader(compressed: false, length);
        return _target = call.ResponseBody;
    }

    public override void Complete()
    {
        // A message without fields may never have asked for the writer.
        GetBufferWriter();
    }

    public override void Complete(byte[] payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        _target = call.ResponseBody;
        Send(payload);
    }

    private ICompressionProvider? Compression()
    {
        if (call.ResponseEncoding is not { } encoding || call.WriteOptions?.Flags.HasFlag(WriteFlags.NoCompress) == true)
            return null;
        return call.Settings.CompressionProviders.TryGetValue(encoding, out var provider)
            ? provider
            : throw new InvalidOperationException($"No compression provider is registered for '{encoding}'.");
    }

    private void Send(ReadOnlySpan<byte> payload)
    {
        CheckSize(payload.Length);
        if (_compression is null)
        {
            WriteFrame(compressed: false, payload);
            return;
        }
        using var compressed = new PooledBuffer();
        using (var stream = _compression.CreateCompressionStream(compressed, call.Settings.ResponseCompressionLevel))
            stream.Write(payload);
        WriteFrame(compressed: true, compressed.Written);
    }

    private void WriteFrame(bool compressed, ReadOnlySpan<byte> payload)
    {
        WriteHeader(compressed, payload.Length);
        call.ResponseBody.Write(payload);
    }

    private void WriteHeader(bool compressed, int length)
    {
        var header = call.ResponseBody.GetSpan(MessageFrame.HeaderSize);
        header[0] = compressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt32BigEndian(header[1..], (uint)length);
        call.ResponseBody.Advance(MessageFrame.HeaderSize);
    }

    private void CheckSize(int length)
    {
        if (length > call.Settings.MaxSendMessageSize)
            throw new RpcException(new Status(StatusCode.ResourceExhausted, "Sending message exceeds the maximum configured message size."));
    }
}
