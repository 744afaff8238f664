using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Neo4j.Driver.Internal;

/// <summary>Turns an object into a dictionary of its properties, through and through; what needs no turning is kept as it is.</summary>
internal static class QueryParameters
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_properties = new();

    public static IDictionary<string, object?>? From(object? parameters) => parameters switch
    {
        null => null,
        Dictionary<string, object?> dictionary => dictionary,
        IEnumerable<KeyValuePair<string, object?>> pairs => new Dictionary<string, object?>(pairs),
        _ => Properties(parameters),
    };

    private static Dictionary<string, object?> Properties(object value)
    {
        var properties = s_properties.GetOrAdd(value.GetType(), type => [.. type.GetRuntimeProperties()]);
        var dictionary = new Dictionary<string, object?>(properties.Length);
        foreach (var property in properties)
            dictionary.Add(property.Name, Transform(property.GetValue(value)));
        return dictionary;
    }

    private static object? Transform(object? value) => value switch
    {
        null or string or ValueType or TemporalValue or Point or byte[] => value,
        IDictionary dictionary => Dictionary(dictionary),
        IList list => IsPlain(list.GetType()) ? list : List(list),
        IEnumerable sequence => List(sequence.Cast<object?>().ToList()),
        _ => Properties(value),
    };

    private static object List(IList list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (!ReferenceEquals(Transform(list[i]), list[i]))
                return list.Cast<object?>().Select(Transform).ToList();
        }
        return list;
    }

    private static object Dictionary(IDictionary dictionary)
    {
        var changed = dictionary is not Dictionary<string, object?>;
        var copy = new Dictionary<string, object?>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string key)
                throw new InvalidOperationException("dictionaries passed as part of a parameter to cypher queries should have string keys!");
            var value = Transform(entry.Value);
            copy.Add(key, value);
            changed |= !ReferenceEquals(value, entry.Value);
        }
        return changed ? copy : dictionary;
    }

    private static bool IsPlain(Type list)
    {
        var element = list.IsArray ? list.GetElementType()! : list.IsGenericType ? list.GetGenericArguments()[0] : typeof(object);
        return element.IsValueType || element == typeof(string) || element.IsAssignableTo(typeof(TemporalValue)) || element == typeof(Point);
    }
}
