namespace Neo4j.Driver.Internal.Bolt;

/// <summary>Typed access to what the server tells beside the records.</summary>
internal static class Metadata
{
    public static string? Text(this IReadOnlyDictionary<string, object?> metadata, string key) => metadata.GetValueOrDefault(key) as string;

    public static long? Integer(this IReadOnlyDictionary<string, object?> metadata, string key) => metadata.GetValueOrDefault(key) as long?;

    public static bool? Truth(this IReadOnlyDictionary<string, object?> metadata, string key) => metadata.GetValueOrDefault(key) as bool?;

    public static Dictionary<string, object?>? Map(this IReadOnlyDictionary<string, object?> metadata, string key) =>
        metadata.GetValueOrDefault(key) as Dictionary<string, object?>;

    public static List<object?>? List(this IReadOnlyDictionary<string, object?> metadata, string key) => metadata.GetValueOrDefault(key) as List<object?>;
}
