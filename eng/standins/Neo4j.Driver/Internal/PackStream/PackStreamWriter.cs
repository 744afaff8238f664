using System.Buffers.Binary;
using System.Text;

namespace Neo4j.Driver.Internal.PackStream;

/// <summary>Writes the elements of PackStream, each in its shortest form.</summary>
internal sealed class PackStreamWriter(MessageBuffer buffer)
{
    public void WriteNull() => buffer.Next(1)[0] = Marker.Null;

    public void WriteBoolean(bool value) => buffer.Next(1)[0] = value ? Marker.True : Marker.False;

    public void WriteDouble(double value)
    {
        var room = buffer.Next(9);
        room[0] = Marker.Float64;
        BinaryPrimitives.WriteDoubleBigEndian(room[1..], value);
    }

    public void WriteInteger(long value)
    {
        switch (value)
        {
            case >= -16 and <= sbyte.MaxValue:
                buffer.Next(1)[0] = (byte)value;
                break;
            case >= sbyte.MinValue and <= sbyte.MaxValue:
                var tiny = buffer.Next(2);
                tiny[0] = Marker.Int8;
                tiny[1] = (byte)value;
                break;
            case >= short.MinValue and <= short.MaxValue:
                var small = buffer.Next(3);
                small[0] = Marker.Int16;
                BinaryPrimitives.WriteInt16BigEndian(small[1..], (short)value);
                break;
            case >= int.MinValue and <= int.MaxValue:
                var medium = buffer.Next(5);
                medium[0] = Marker.Int32;
                BinaryPrimitives.WriteInt32BigEndian(medium[1..], (int)value);
                break;
            default:
                var large = buffer.Next(9);
                large[0] = Marker.Int64;
                BinaryPrimitives.WriteInt64BigEndian(large[1..], value);
                break;
        }
    }

    public void WriteString(string value)
    {
        var size = Encoding.UTF8.GetByteCount(value);
        WriteHeader(size, Marker.TinyString, Marker.String8);
        buffer.WriteText(value, size);
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteLongHeader(value.Length, Marker.Bytes8);
        buffer.Write(value);
    }

    public void WriteListHeader(int size) => WriteHeader(size, Marker.TinyList, Marker.List8);

    public void WriteMapHeader(int size) => WriteHeader(size, Marker.TinyMap, Marker.Map8);

    public void WriteStructHeader(int fields, byte tag)
    {
        var room = buffer.Next(2);
        room[0] = (byte)(Marker.TinyStruct | fields);
        room[1] = tag;
    }

    private void WriteHeader(int size, byte tinyMarker, byte marker8)
    {
        if (size < 16)
            buffer.Next(1)[0] = (byte)(tinyMarker | size);
        else
            WriteLongHeader(size, marker8);
    }

    // The markers of sizes of one, two and four bytes follow each other.
    private void WriteLongHeader(int size, byte marker8)
    {
        switch (size)
        {
            case <= byte.MaxValue:
                var small = buffer.Next(2);
                small[0] = marker8;
                small[1] = (byte)size;
                break;
            case <= ushort.MaxValue:
                var medium = buffer.Next(3);
                medium[0] = (byte)(marker8 + 1);
                BinaryPrimitives.WriteUInt16BigEndian(medium[1..], (ushort)size);
                break;
            default:
                var large = buffer.Next(5);
                large[0] = (byte)(marker8 + 2);
                BinaryPrimitives.WriteInt32BigEndian(large[1..], size);
                break;
        }
    }
}
