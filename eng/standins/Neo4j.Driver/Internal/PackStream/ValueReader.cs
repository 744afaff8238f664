namespace Neo4j.Driver.Internal.PackStream;

/// <summary>Reads the values of results and metadata.</summary>
/// <param name="hasElementIds">Whether nodes and relationships have element ids, as since Bolt 5.</param>
internal sealed class ValueReader(bool hasElementIds)
{
    // A message nested deeper than any real one would overflow the stack.
    private const int MaxDepth = 512;

    // What a message only announces makes no more room than this at once.
    private const int MaxInitialCapacity = 1024;

    private readonly KeyCache _keys = new();
    private readonly KeyCache _words = new();
    private readonly GraphReader _graph = new(hasElementIds);
    private int _depth;

    public KeyCache Keys => _keys;

    /// <exception cref="ProtocolException">The bytes are no value.</exception>
    public object? Read(ref PackStreamReader reader)
    {
        var marker = reader.ReadMarker();
        switch (marker)
        {
            case < Marker.TinyString or >= 0xF0 or (>= Marker.Int8 and <= Marker.Int64):
                return Boxes.Of(reader.ReadInteger(marker));
            case < Marker.TinyList or (>= Marker.String8 and <= Marker.String32):
                return _words.Get(reader.ReadUtf8(marker));
            case Marker.Null:
                return null;
            case Marker.Float64:
                return reader.ReadDoubleBits();
            case Marker.False or Marker.True:
                return Boxes.Of(marker == Marker.True);
            case >= Marker.Bytes8 and <= Marker.Bytes32:
                return reader.ReadBytes(marker);
            default:
                return ReadNested(ref reader, marker);
        }
    }

    public object?[] ReadArray(ref PackStreamReader reader)
    {
        var values = new object?[reader.ReadListSize()];
        for (var i = 0; i < values.Length; i++)
            values[i] = Read(ref reader);
        return values;
    }

    public Dictionary<string, object?> ReadMap(ref PackStreamReader reader) => ReadMap(ref reader, reader.ReadMapSize());

    public void Reset() => _depth = 0;

    private object ReadNested(ref PackStreamReader reader, byte marker)
    {
        if (++_depth > MaxDepth)
            throw new ProtocolException($"Values are nested more than {MaxDepth} deep.");
        object value = marker switch
        {
            < Marker.TinyMap or (>= Marker.List8 and <= Marker.List32) => ReadList(ref reader, reader.ReadListSize(marker)),
            < Marker.TinyStruct or (>= Marker.Map8 and <= Marker.Map32) => ReadMap(ref reader, reader.ReadMapSize(marker)),
            _ => ReadStructure(ref reader, marker),
        };
        _depth--;
        return value;
    }

    private List<object?> ReadList(ref PackStreamReader reader, int size)
    {
        var list = new List<object?>(Math.Min(size, MaxInitialCapacity));
        for (var i = 0; i < size; i++)
            list.Add(Read(ref reader));
        return list;
    }

    private Dictionary<string, object?> ReadMap(ref PackStreamReader reader, int size)
    {
        var map = new Dictionary<string, object?>(Math.Min(size, MaxInitialCapacity));
        for (var i = 0; i < size; i++)
        {
            var key = reader.ReadKey(_keys);
            map[key] = Read(ref reader);
        }
        return map;
    }

    private object ReadStructure(ref PackStreamReader reader, byte marker)
    {
        var (fields, tag) = reader.ReadStructHeader(marker);
        return tag switch
        {
            StructureTag.Node or StructureTag.Relationship or StructureTag.UnboundRelationship or StructureTag.Path =>
                _graph.Read(ref reader, this, tag, fields),
            StructureTag.Point2D or StructureTag.Point3D => ReadPoint(ref reader, tag, fields),
            _ => TemporalReader.Read(ref reader, tag, fields),
        };
    }

    private static Point ReadPoint(ref PackStreamReader reader, byte tag, int fields)
    {
        StructureSize.Check(tag, tag == StructureTag.Point2D ? 3 : 4, fields);
        var srId = reader.ReadInt32();
        var x = reader.ReadDouble();
        var y = reader.ReadDouble();
        return tag == StructureTag.Point2D ? new Point(srId, x, y) : new Point(srId, x, y, reader.ReadDouble());
    }
}
