using System.Buffers.Binary;
using System.Text;

namespace Matching.Standins.Tests.Bolt.Wire;

/// <summary>PackStream as its specification puts it, written apart from the driver.</summary>
internal static class PackEncoder
{
    public static byte[] Encode(object? value)
    {
        using var stream = new MemoryStream();
        Write(stream, value);
        return stream.ToArray();
    }

    private static void Write(MemoryStream stream, object? value)
    {
        switch (value)
        {
            case null:
                stream.WriteByte(0xC0);
                break;
            case bool truth:
                stream.WriteByte((byte)(truth ? 0xC3 : 0xC2));
                break;
            case int or long:
                WriteInteger(stream, Convert.ToInt64(value, null));
                break;
            case double real:
                stream.WriteByte(0xC1);
                stream.Write(BigEndian(BitConverter.DoubleToInt64Bits(real), 8));
                break;
            case byte[] bytes:
                WriteSize(stream, bytes.Length, tiny: null, 0xCC);
                stream.Write(bytes);
                break;
            case string text:
                var utf8 = Encoding.UTF8.GetBytes(text);
                WriteSize(stream, utf8.Length, 0x80, 0xD0);
                stream.Write(utf8);
                break;
            default:
                WriteNested(stream, value);
                break;
        }
    }

    private static void WriteNested(MemoryStream stream, object value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                WriteSize(stream, map.Count, 0xA0, 0xD8);
                foreach (var (key, item) in map)
                {
                    Write(stream, key);
                    Write(stream, item);
                }
                break;
            case PackStruct structure:
                stream.WriteByte((byte)(0xB0 | structure.Fields.Length));
                stream.WriteByte(structure.Tag);
                foreach (var field in structure.Fields)
                    Write(stream, field);
                break;
            case IEnumerable<object?> list:
                var items = list.ToArray();
                WriteSize(stream, items.Length, 0x90, 0xD4);
                foreach (var item in items)
                    Write(stream, item);
                break;
            default:
                throw new ArgumentException($"PackStream has no form for a {value.GetType()}.", nameof(value));
        }
    }

    private static void WriteInteger(MemoryStream stream, long value)
    {
        if (value is >= -16 and <= 127)
        {
            stream.WriteByte((byte)value);
            return;
        }
        var (marker, size) = value switch
        {
            >= sbyte.MinValue and <= sbyte.MaxValue => (0xC8, 1),
            >= short.MinValue and <= short.MaxValue => (0xC9, 2),
            >= int.MinValue and <= int.MaxValue => (0xCA, 4),
            _ => (0xCB, 8),
        };
        stream.WriteByte((byte)marker);
        stream.Write(BigEndian(value, size));
    }

    private static void WriteSize(MemoryStream stream, int size, int? tiny, int marker8)
    {
        if (tiny is { } marker && size < 16)
        {
            stream.WriteByte((byte)(marker | size));
            return;
        }
        var width = size < 256 ? 0 : size < 65_536 ? 1 : 2;
        stream.WriteByte((byte)(marker8 + width));
        stream.Write(BigEndian(size, 1 << width));
    }

    private static byte[] BigEndian(long value, int size)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes[^size..];
    }
}
