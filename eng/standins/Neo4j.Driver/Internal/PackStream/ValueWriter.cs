using System.Collections;
using System.Globalization;

namespace Neo4j.Driver.Internal.PackStream;

/// <summary>Writes query parameters.</summary>
internal sealed class ValueWriter(PackStreamWriter writer)
{
    private readonly TemporalWriter _temporal = new(writer);

    /// <summary>Whether moments are counted in UTC, as Bolt 5 does.</summary>
    public bool UsesUtc
    {
        set => _temporal.UsesUtc = value;
    }

    /// <exception cref="ProtocolException">The value, or one in it, is of a type that Cypher has no counterpart of.</exception>
    public void Write(object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case long number:
                writer.WriteInteger(number);
                break;
            case int number:
                writer.WriteInteger(number);
                break;
            case short or sbyte or byte:
                writer.WriteInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double real:
                writer.WriteDouble(real);
                break;
            case bool truth:
                writer.WriteBoolean(truth);
                break;
            case Dictionary<string, object?> map:
                WriteMap(map);
                break;
            case byte[] bytes:
                writer.WriteBytes(bytes);
                break;
            case IList list:
                WriteList(list);
                break;
            case IDictionary dictionary:
                WriteDictionary(dictionary);
                break;
            case IEnumerable sequence:
                WriteList(sequence.Cast<object?>().ToArray());
                break;
            default:
                WriteRarer(value);
                break;
        }
    }

    public void WriteMap(Dictionary<string, object?> map)
    {
        writer.WriteMapHeader(map.Count);
        foreach (var (key, value) in map)
        {
            writer.WriteString(key);
            Write(value);
        }
    }

    public void WriteMap(IDictionary<string, object?> map)
    {
        if (map is Dictionary<string, object?> dictionary)
        {
            WriteMap(dictionary);
            return;
        }
        writer.WriteMapHeader(map.Count);
        foreach (var (key, value) in map)
        {
            writer.WriteString(key);
            Write(value);
        }
    }

    private void WriteDictionary(IDictionary dictionary)
    {
        writer.WriteMapHeader(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            Write(entry.Key);
            Write(entry.Value);
        }
    }

    private void WriteList(IList list)
    {
        writer.WriteListHeader(list.Count);
        switch (list)
        {
            case long[] numbers:
                foreach (var number in numbers)
                    writer.WriteInteger(number);
                break;
            case int[] numbers:
                foreach (var number in numbers)
                    writer.WriteInteger(number);
                break;
            case double[] numbers:
                foreach (var number in numbers)
                    writer.WriteDouble(number);
                break;
            case List<long> numbers:
                foreach (var number in numbers)
                    writer.WriteInteger(number);
                break;
            case List<double> numbers:
                foreach (var number in numbers)
                    writer.WriteDouble(number);
                break;
            default:
                foreach (var item in list)
                    Write(item);
                break;
        }
    }

    private void WriteRarer(object value)
    {
        switch (value)
        {
            case float or decimal:
                writer.WriteDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case char letter:
                writer.WriteString(letter.ToString());
                break;
            case Point point:
                WritePoint(point);
                break;
            default:
                if (!_temporal.TryWrite(value))
                    throw new ProtocolException($"Cannot understand value with type {value.GetType().FullName}");
                break;
        }
    }

    private void WritePoint(Point point)
    {
        var isFlat = point.Dimension == 2;
        writer.WriteStructHeader(point.Dimension + 1, isFlat ? StructureTag.Point2D : StructureTag.Point3D);
        writer.WriteInteger(point.SrId);
        writer.WriteDouble(point.X);
        writer.WriteDouble(point.Y);
        if (!isFlat)
            writer.WriteDouble(point.Z);
    }
}
