using System.Buffers.Binary;
using System.Text;

namespace Matching.Standins.Tests.Bolt.Wire;

/// <summary>PackStream as its specification puts it, read apart from the driver.</summary>
internal sealed class PackDecoder(byte[] bytes)
{
    private int _position;

    public static object? Decode(byte[] bytes)
    {
        var decoder = new PackDecoder(bytes);
        var value = decoder.Read();
        return decoder._position == bytes.Length ? value : throw new InvalidDataException("Bytes are left over.");
    }

    /// <summary>The bytes of a structure's field.</summary>
    public static byte[] FieldBytes(byte[] structure, int field)
    {
        var decoder = new PackDecoder(structure) { _position = 2 };
        for (var i = 0; i < field; i++)
            decoder.Read();
        var start = decoder._position;
        decoder.Read();
        return structure[start..decoder._position];
    }

    private object? Read()
    {
        int marker = bytes[_position++];
        return marker switch
        {
            < 0x80 or >= 0xF0 => (long)(sbyte)marker,
            < 0x90 => Text(marker & 15),
            < 0xA0 => List(marker & 15),
            < 0xB0 => Map(marker & 15),
            < 0xC0 => Structure(marker & 15),
            0xC0 => null,
            0xC1 => BitConverter.Int64BitsToDouble(Integer(8)),
            0xC2 or 0xC3 => marker == 0xC3,
            >= 0xC8 and <= 0xCB => Integer(1 << (marker - 0xC8)),
            >= 0xCC and <= 0xCE => Slice(Size(marker - 0xCC)).ToArray(),
            >= 0xD0 and <= 0xD2 => Text(Size(marker - 0xD0)),
            >= 0xD4 and <= 0xD6 => List(Size(marker - 0xD4)),
            >= 0xD8 and <= 0xDA => Map(Size(marker - 0xD8)),
            _ => throw new InvalidDataException($"{marker:X2} is no marker."),
        };
    }

    private string Text(int size) => Encoding.UTF8.GetString(Slice(size));

    private object?[] List(int size)
    {
        var list = new object?[size];
        for (var i = 0; i < size; i++)
            list[i] = Read();
        return list;
    }

    private Dictionary<string, object?> Map(int size)
    {
        var map = new Dictionary<string, object?>(size);
        for (var i = 0; i < size; i++)
        {
            var key = (string)Read()!;
            map.Add(key, Read());
        }
        return map;
    }

    private PackStruct Structure(int size)
    {
        var tag = bytes[_position++];
        return new PackStruct(tag, List(size));
    }

    private int Size(int width) => (int)(width == 0 ? Slice(1)[0] : width == 1 ? BinaryPrimitives.ReadUInt16BigEndian(Slice(2)) : Integer(4));

    private long Integer(int size) => size switch
    {
        1 => (sbyte)Slice(1)[0],
        2 => BinaryPrimitives.ReadInt16BigEndian(Slice(2)),
        4 => BinaryPrimitives.ReadInt32BigEndian(Slice(4)),
        _ => BinaryPrimitives.ReadInt64BigEndian(Slice(8)),
    };

    private ReadOnlySpan<byte> Slice(int size)
    {
        var slice = bytes.AsSpan(_position, size);
        _position += size;
        return slice;
    }
}
