#nullable disable
namespace Neo4j.Driver;

public interface IEntity
{
    IReadOnlyDictionary<string, object> Properties { get; }

    /// <summary>Stable within a transaction only.</summary>
    string ElementId { get; }

    object this[string key] { get; }

    T Get<T>(string key);

    bool TryGet<T>(string key, out T value);
}
