using System.Buffers.Binary;
using System.IO.Compression;
using Google.Protobuf;

namespace Matching.Standins.Tests.Server;

/// <summary>Messages as they travel: flag, length, payload.</summary>
internal static class Frame
{
    public static byte[] Of(IMessage message) => Of(message.ToByteArray());

    public static byte[] Of(byte[] payload, byte flag = 0) => [flag, .. Length(payload.Length), .. payload];

    public static byte[] Gzipped(IMessage message) => Of(Gzip(message.ToByteArray()), flag: 1);

    public static byte[] Gzip(byte[] payload)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(payload);
        return packed.ToArray();
    }

    public static byte[] Length(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes;
    }

    /// <summary>Flag and payload of each frame of a body.</summary>
    public static IReadOnlyList<(byte Flag, byte[] Payload)> Read(byte[] body)
    {
        List<(byte, byte[])> frames = [];
        for (var at = 0; at < body.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(at + 1));
            frames.Add((body[at], body[(at + 5)..(at + 5 + length)]));
            at += 5 + length;
        }
        return frames;
    }
}
