#nullable disable
namespace Neo4j.Driver;

/// <summary>A row: values by column.</summary>
public interface IRecord : IReadOnlyDictionary<string, object>
{
    object this[int index] { get; }

    new IReadOnlyDictionary<string, object> Values { get; }

    new IReadOnlyList<string> Keys { get; }

    T Get<T>(string key);

    bool TryGet<T>(string key, out T value);

    T GetCaseInsensitive<T>(string key);

    bool TryGetCaseInsensitive<T>(string key, out T value);
}
