using System.Buffers;
using Grpc.Core;

namespace Grpc.Net.Client.Internal;

/// <summary>What a deserializer sees of the message that is being read. One serves a whole call.</summary>
internal sealed class MessagePayload : DeserializationContext
{
    private ReadOnlyMemory<byte> _bytes;

    public override int PayloadLength => _bytes.Length;

    public MessagePayload Of(PooledBuffer message)
    {
        _bytes = message.Written;
        return this;
    }

    public override byte[] PayloadAsNewBuffer() => _bytes.ToArray();

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => new(_bytes);
}
