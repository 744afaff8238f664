namespace Matching.Storage.Neo4j.Graph;

/// <summary>The values of an enumeration as words for people, such as "selfReport"; a value that this version does not know as its number.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Texts = Enum.GetValues<T>().ToDictionary(value => value, value => Camel(value.ToString()));
    private static readonly Dictionary<string, T> Values = Texts.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Of(T value) => Texts.TryGetValue(value, out var text) ? text : Camel(value.ToString());

    /// <summary>The word; null, which takes the property away, for the value that says nothing.</summary>
    public static string? Stated(T value) => EqualityComparer<T>.Default.Equals(value, default) ? null : Of(value);

    public static T Read(object? text) => text switch
    {
        null => default,
        string word when Values.TryGetValue(word, out var value) => value,
        string number => Enum.Parse<T>(number),
        _ => throw new InvalidCastException($"{text} is no {typeof(T).Name}."),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
