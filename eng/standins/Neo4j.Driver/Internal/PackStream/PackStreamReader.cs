using System.Buffers.Binary;
using System.Text;

namespace Neo4j.Driver.Internal.PackStream;

/// <summary>Reads the elements of PackStream from a whole message.</summary>
internal ref struct PackStreamReader(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> _message = message;
    private int _position;

    public readonly int Left => _message.Length - _position;

    public byte ReadMarker() => ReadSlice(1)[0];

    public readonly byte PeekMarker() => Left > 0 ? _message[_position] : throw Truncated(1);

    public long ReadInteger() => ReadInteger(ReadMarker());

    public long ReadInteger(byte marker) => marker switch
    {
        < Marker.TinyString or >= 0xF0 => (sbyte)marker,
        Marker.Int8 => (sbyte)ReadSlice(1)[0],
        Marker.Int16 => BinaryPrimitives.ReadInt16BigEndian(ReadSlice(2)),
        Marker.Int32 => BinaryPrimitives.ReadInt32BigEndian(ReadSlice(4)),
        Marker.Int64 => BinaryPrimitives.ReadInt64BigEndian(ReadSlice(8)),
        _ => throw Unexpected("an integer", marker),
    };

    public int ReadInt32()
    {
        var value = ReadInteger();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new ProtocolException($"{value} is out of the range of 32 bits.");
    }

    public double ReadDouble()
    {
        var marker = ReadMarker();
        return marker == Marker.Float64 ? ReadDoubleBits() : throw Unexpected("a float", marker);
    }

    public double ReadDoubleBits() => BinaryPrimitives.ReadDoubleBigEndian(ReadSlice(8));

    public string ReadString() => Encoding.UTF8.GetString(ReadUtf8(ReadMarker()));

    public string ReadKey(KeyCache keys) => keys.Get(ReadUtf8(ReadMarker()));

    public ReadOnlySpan<byte> ReadUtf8(byte marker) => ReadSlice(ReadSize(marker, Marker.TinyString, Marker.String8, "a string"));

    public byte[] ReadBytes(byte marker) => ReadSlice(ReadLongSize(marker, Marker.Bytes8, "bytes")).ToArray();

    public int ReadListSize() => ReadListSize(ReadMarker());

    public int ReadListSize(byte marker) => Plausible(ReadSize(marker, Marker.TinyList, Marker.List8, "a list"));

    public int ReadMapSize() => ReadMapSize(ReadMarker());

    public int ReadMapSize(byte marker) => Plausible(ReadSize(marker, Marker.TinyMap, Marker.Map8, "a map"));

    public (int Fields, byte Tag) ReadStructHeader() => ReadStructHeader(ReadMarker());

    public (int Fields, byte Tag) ReadStructHeader(byte marker)
    {
        if ((marker & 0xF0) != Marker.TinyStruct)
            throw Unexpected("a structure", marker);
        return (marker & 0x0F, ReadSlice(1)[0]);
    }

    private int ReadSize(byte marker, byte tinyMarker, byte marker8, string what) =>
        (marker & 0xF0) == tinyMarker ? marker & 0x0F : ReadLongSize(marker, marker8, what);

    private int ReadLongSize(byte marker, byte marker8, string what)
    {
        var size = (marker - marker8) switch
        {
            0 => ReadSlice(1)[0],
            1 => BinaryPrimitives.ReadUInt16BigEndian(ReadSlice(2)),
            2 => BinaryPrimitives.ReadUInt32BigEndian(ReadSlice(4)),
            _ => throw Unexpected(what, marker),
        };
        return size <= (uint)Left ? (int)size : throw Truncated(size);
    }

    // Each item takes a byte at least, so that no size makes room that the message does not fill.
    private readonly int Plausible(int size) => size <= Left ? size : throw Truncated((uint)size);

    private ReadOnlySpan<byte> ReadSlice(int count)
    {
        if (count > Left)
            throw Truncated((uint)count);
        var slice = _message.Slice(_position, count);
        _position += count;
        return slice;
    }

    private readonly ProtocolException Truncated(uint count) =>
        new($"The message ends early: {count} more bytes or items are announced at {_position} of {_message.Length} bytes.");

    private readonly ProtocolException Unexpected(string what, byte marker) =>
        new($"Expected {what}, but got a value of the form {marker:X2} before byte {_position} of the message.");
}
