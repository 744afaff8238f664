using System.Collections;

namespace Neo4j.Driver.Internal.Results;

internal sealed class Record(RecordKeys keys, object?[] values) : IRecord
{
    public IReadOnlyList<string> Keys => keys.Names;

    public IReadOnlyDictionary<string, object?> Values => this;

    IEnumerable<string> IReadOnlyDictionary<string, object>.Keys => keys.Names;

    IEnumerable<object> IReadOnlyDictionary<string, object>.Values => values!;

    int IReadOnlyCollection<KeyValuePair<string, object>>.Count => keys.Names.Length;

    public object? this[int index] => values[index];

    public object? this[string key] => values[keys.PositionOf(key)];

    public T Get<T>(string key) => values[keys.PositionOf(key)].As<T>();

    public bool TryGet<T>(string key, out T value)
    {
        var found = keys.TryFind(key, out var position);
        value = found ? values[position].As<T>() : default!;
        return found;
    }

    public T GetCaseInsensitive<T>(string key) =>
        TryGetCaseInsensitive<T>(key, out var value) ? value : throw new KeyNotFoundException($"The given key '{key}' was not present in the dictionary.");

    public bool TryGetCaseInsensitive<T>(string key, out T value)
    {
        var found = keys.TryFindIgnoringCase(key, out var position);
        value = found ? values[position].As<T>() : default!;
        return found;
    }

    bool IReadOnlyDictionary<string, object>.ContainsKey(string key) => keys.TryFind(key, out _);

    bool IReadOnlyDictionary<string, object>.TryGetValue(string key, out object value) => TryGet(key, out value);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator()
    {
        for (var i = 0; i < keys.Names.Length; i++)
            yield return KeyValuePair.Create(keys.Names[i], values[i]!);
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<string, object>>)this).GetEnumerator();
}
