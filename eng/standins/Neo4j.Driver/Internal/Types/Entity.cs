namespace Neo4j.Driver.Internal.Types;

internal abstract class Entity(string elementId, Dictionary<string, object?> properties) : IEntity
{
    public string ElementId { get; } = elementId;

    public IReadOnlyDictionary<string, object?> Properties { get; } = properties;

    public object? this[string key] => Properties[key];

    public T Get<T>(string key) => Properties[key].As<T>();

    public bool TryGet<T>(string key, out T value)
    {
        var found = Properties.TryGetValue(key, out var property);
        value = found ? property.As<T>() : default!;
        return found;
    }

    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);
}
