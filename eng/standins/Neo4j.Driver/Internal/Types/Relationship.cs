namespace Neo4j.Driver.Internal.Types;

internal sealed class Relationship(string elementId, string startNodeElementId, string endNodeElementId, string type, Dictionary<string, object?> properties)
    : Entity(elementId, properties), IRelationship
{
    public string Type { get; } = type;

    public string StartNodeElementId { get; } = startNodeElementId;

    public string EndNodeElementId { get; } = endNodeElementId;

    public bool Equals(IRelationship? other) => other is not null && ElementId == other.ElementId;

    public override bool Equals(object? obj) => Equals(obj as IRelationship);

    public override int GetHashCode() => base.GetHashCode();
}
