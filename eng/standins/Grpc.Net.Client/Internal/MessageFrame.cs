using System.Buffers;
using System.Buffers.Binary;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client.Internal;

/// <summary>A message on its way out: the five-byte prefix (compressed flag, big-endian length) and the payload, in one pooled buffer.</summary>
internal sealed class MessageFrame(int? maxSize, ICompressionProvider? compression) : SerializationContext, IDisposable
{
    public const int PrefixLength = 5;

    private PooledBuffer _buffer = new();
    private bool _complete;

    public ReadOnlyMemory<byte> Bytes =>
        _complete ? _buffer.Written : throw new InvalidOperationException("The serializer did not complete the message.");

    public override void SetPayloadLength(int payloadLength)
    {
        RequireAllowed(payloadLength);
        Begin(_buffer, payloadLength);
    }

    public override IBufferWriter<byte> GetBufferWriter()
    {
        if (_complete)
            throw new InvalidOperationException("The message is complete.");
        Begin(_buffer, 0);
        return _buffer;
    }

    public override void Complete(byte[] payload)
    {
        SetPayloadLength(payload.Length);
        GetBufferWriter().Write(payload);
        Complete();
    }

    public override void Complete()
    {
        Begin(_buffer, 0);
        RequireAllowed(_buffer.Length - PrefixLength);
        if (compression is not null)
            Compress(compression);
        var prefix = _buffer.Written.Span;
        prefix[0] = compression is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt32BigEndian(prefix[1..], _buffer.Length - PrefixLength);
        _complete = true;
    }

    public void Dispose() => _buffer.GiveBack();

    private static void Begin(PooledBuffer buffer, int payloadLength)
    {
        if (buffer.Length > 0)
            return;
        buffer.Reserve(checked(PrefixLength + payloadLength));
        buffer.Advance(PrefixLength);
    }

    private void Compress(ICompressionProvider provider)
    {
        var plain = _buffer;
        var packed = new PooledBuffer();
        Begin(packed, plain.Length / 2);
        using (var stream = provider.CreateCompressionStream(new PooledBufferStream(packed), null))
            stream.Write(plain.Written.Span[PrefixLength..]);
        _buffer = packed;
        plain.GiveBack();
    }

    private void RequireAllowed(int size)
    {
        if (size > maxSize)
            throw new RpcException(new Status(StatusCode.ResourceExhausted, $"A message of {size} bytes is over the send limit of {maxSize}."));
    }
}
