using System.Globalization;
using Neo4j.Driver.Internal.Types;

namespace Neo4j.Driver.Internal.PackStream;

/// <summary>Reads nodes, relationships and paths.</summary>
internal sealed class GraphReader(bool hasElementIds)
{
    public object Read(ref PackStreamReader reader, ValueReader values, byte tag, int fields)
    {
        StructureSize.Check(tag, FieldsOf(tag), fields);
        return tag switch
        {
            StructureTag.Node => ReadNode(ref reader, values),
            StructureTag.Relationship => ReadRelationship(ref reader, values),
            StructureTag.UnboundRelationship => ReadUnboundRelationship(ref reader, values),
            _ => ReadPath(ref reader, values),
        };
    }

    private int FieldsOf(byte tag) => tag switch
    {
        StructureTag.Node => hasElementIds ? 4 : 3,
        StructureTag.Relationship => hasElementIds ? 8 : 5,
        StructureTag.UnboundRelationship => hasElementIds ? 4 : 3,
        _ => 3,
    };

    private Node ReadNode(ref PackStreamReader reader, ValueReader values)
    {
        var id = reader.ReadInteger();
        var labels = new string[reader.ReadListSize()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = reader.ReadKey(values.Keys);
        var properties = values.ReadMap(ref reader);
        return new Node(ElementId(ref reader, id), labels, properties);
    }

    private Relationship ReadRelationship(ref PackStreamReader reader, ValueReader values)
    {
        var id = reader.ReadInteger();
        var startId = reader.ReadInteger();
        var endId = reader.ReadInteger();
        var type = reader.ReadKey(values.Keys);
        var properties = values.ReadMap(ref reader);
        return new Relationship(ElementId(ref reader, id), ElementId(ref reader, startId), ElementId(ref reader, endId), type, properties);
    }

    private UnboundRelationship ReadUnboundRelationship(ref PackStreamReader reader, ValueReader values)
    {
        var id = reader.ReadInteger();
        var type = reader.ReadKey(values.Keys);
        var properties = values.ReadMap(ref reader);
        return new UnboundRelationship(ElementId(ref reader, id), type, properties);
    }

    private static GraphPath ReadPath(ref PackStreamReader reader, ValueReader values)
    {
        var nodes = ReadAll<Node>(ref reader, values);
        var relationships = ReadAll<UnboundRelationship>(ref reader, values);
        var steps = new long[reader.ReadListSize()];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = reader.ReadInteger();
        return GraphPath.Of(nodes, relationships, steps);
    }

    private static T[] ReadAll<T>(ref PackStreamReader reader, ValueReader values)
    {
        var items = new T[reader.ReadListSize()];
        for (var i = 0; i < items.Length; i++)
            items[i] = values.Read(ref reader) is T item ? item : throw new ProtocolException($"A path has something else in the place of a {typeof(T).Name}.");
        return items;
    }

    private string ElementId(ref PackStreamReader reader, long id) => hasElementIds ? reader.ReadString() : id.ToString(CultureInfo.InvariantCulture);
}
