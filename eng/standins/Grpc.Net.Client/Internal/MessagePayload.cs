using System.Buffers;
using Grpc.Core;

namespace Grpc.Net.Client.Internal;

internal sealed class MessagePayload(ReadOnlyMemory<byte> bytes) : DeserializationContext
{
    public override int PayloadLength => bytes.Length;

    public override byte[] PayloadAsNewBuffer() => bytes.ToArray();

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => new(bytes);
}
