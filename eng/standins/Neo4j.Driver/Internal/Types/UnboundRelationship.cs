namespace Neo4j.Driver.Internal.Types;

/// <summary>A relationship of a path, whose ends the path tells.</summary>
internal sealed record UnboundRelationship(string ElementId, string Type, Dictionary<string, object?> Properties)
{
    public Relationship Between(Node start, Node end) => new(ElementId, start.ElementId, end.ElementId, Type, Properties);
}
