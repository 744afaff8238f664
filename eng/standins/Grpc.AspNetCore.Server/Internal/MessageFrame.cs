using System.Buffers;
using System.Buffers.Binary;
using Grpc.Core;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>A message as it travels: a flag for compression, the length in four bytes, the payload.</summary>
internal static class MessageFrame
{
    public const int HeaderSize = 5;

    /// <summary>Takes a whole message off the front of the buffer; false when it is not all there yet.</summary>
    /// <exception cref="RpcException">The message is longer than the limit, or no message at all.</exception>
    public static bool TryTake(ref ReadOnlySequence<byte> buffer, int? limit, out bool compressed, out ReadOnlySequence<byte> payload)
    {
        (compressed, payload) = (false, default);
        if (buffer.Length < HeaderSize)
            return false;
        Span<byte> header = stackalloc byte[HeaderSize];
        buffer.Slice(0, HeaderSize).CopyTo(header);
        if (header[0] > 1)
            throw new RpcException(new Status(StatusCode.Internal, "Unexpected compressed flag value in message header."));
        long length = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        CheckSize(length, limit);
        if (buffer.Length < HeaderSize + length)
            return false;
        compressed = header[0] == 1;
        payload = buffer.Slice(HeaderSize, length);
        buffer = buffer.Slice(payload.End);
        return true;
    }

    public static void CheckSize(long length, int? limit)
    {
        if (length > (limit ?? Array.MaxLength))
            throw new RpcException(new Status(StatusCode.ResourceExhausted, "Received message exceeds the maximum configured message size."));
    }
}
