using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Web.Internal;

/// <summary>Trailers as the last frame of a body: a flag byte, the length in four bytes, and header lines in lower case.</summary>
internal static class TrailerFrame
{
    private const byte Flag = 0x80;

    private const int HeaderSize = 5;

    // A line break among them would start a trailer of the value's making.
    private static readonly SearchValues<char> Sendable = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\t']);

    public static void Write(IBufferWriter<byte> output, IHeaderDictionary trailers)
    {
        var lines = new StringBuilder();
        foreach (var (name, values) in trailers)
        {
            foreach (var value in values)
                Append(lines, name, value ?? "");
        }
        var frame = output.GetSpan(HeaderSize + lines.Length);
        frame[0] = Flag;
        BinaryPrimitives.WriteUInt32BigEndian(frame[1..], (uint)lines.Length);
        Encoding.ASCII.GetBytes(lines.ToString(), frame[HeaderSize..]);
        output.Advance(HeaderSize + lines.Length);
    }

    private static void Append(StringBuilder lines, string name, string value)
    {
        if (name.AsSpan().ContainsAnyExcept(Sendable) || value.AsSpan().ContainsAnyExcept(Sendable))
            throw new InvalidOperationException($"The value of '{name}' cannot be sent as a trailer.");
        lines.Append(name.ToLowerInvariant()).Append(": ").Append(value).Append("\r\n");
    }
}
