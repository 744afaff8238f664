using System.Buffers.Binary;

namespace Matching.Standins.Tests.Bolt.Wire;

/// <summary>Messages in chunks.</summary>
internal static class Frame
{
    public static byte[] Of(byte[] message, int chunk = ushort.MaxValue)
    {
        using var stream = new MemoryStream();
        Span<byte> header = stackalloc byte[2];
        foreach (var part in message.Chunk(chunk))
        {
            BinaryPrimitives.WriteUInt16BigEndian(header, (ushort)part.Length);
            stream.Write(header);
            stream.Write(part);
        }
        stream.Write([0, 0]);
        return stream.ToArray();
    }

    /// <summary>Null where the other side has ended the stream.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        var header = new byte[2];
        while (await stream.ReadAtLeastAsync(header, 2, throwOnEndOfStream: false, cancellation) == 2)
        {
            var size = BinaryPrimitives.ReadUInt16BigEndian(header);
            if (size == 0 && message.Length > 0)
                return message.ToArray();
            var part = new byte[size];
            await stream.ReadExactlyAsync(part, cancellation);
            message.Write(part);
        }
        return null;
    }
}
