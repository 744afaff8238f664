using System.Collections;
using System.Reflection;

namespace Neo4j.Driver.Internal;

/// <summary>Conversion of lists and dictionaries, item by item.</summary>
internal static class CollectionConversion
{
    /// <summary>Null where the type is neither a list nor a dictionary.</summary>
    public static Func<object, T>? Find<T>()
    {
        var type = typeof(T);
        if (!type.IsGenericType || !type.IsAssignableTo(typeof(IEnumerable)))
            return null;
        var arguments = type.GetGenericArguments();
        return arguments.Length switch
        {
            1 when type.IsAssignableFrom(typeof(List<>).MakeGenericType(arguments)) => Create<T>(nameof(ToList), arguments),
            2 when type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(arguments)) => Create<T>(nameof(ToDictionary), arguments),
            _ => null,
        };
    }

    private static Func<object, T> Create<T>(string method, Type[] arguments) => typeof(CollectionConversion)
        .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
        .MakeGenericMethod(arguments)
        .CreateDelegate<Func<object, T>>();

    private static List<TItem> ToList<TItem>(object value)
    {
        var list = new List<TItem>(value is ICollection collection ? collection.Count : 0);
        foreach (var item in (IEnumerable)value)
            list.Add(item.As<TItem>());
        return list;
    }

    private static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(object value) where TKey : notnull
    {
        if (value is not IDictionary source)
            throw new InvalidCastException($"Unable to cast object of type `{value.GetType()}` to a dictionary.");
        var dictionary = new Dictionary<TKey, TValue>(source.Count);
        foreach (DictionaryEntry entry in source)
            dictionary.Add(entry.Key.As<TKey>(), entry.Value.As<TValue>());
        return dictionary;
    }
}
