using Matching.Model;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Values as the driver takes and gives them. What is empty or unstated is no property at all.</summary>
internal static class Values
{
    public static string? Text(string value) => value.Length == 0 ? null : value;

    public static object? Instant(DateTimeOffset? value) => value is { } instant ? new ZonedDateTime(instant.ToUniversalTime()) : null;

    public static object? List(IReadOnlyCollection<string> values) => values.Count == 0 ? null : values;

    public static string ToText(object? value) => (string?)value ?? "";

    public static DateTimeOffset ToInstant(object? value) => ((ZonedDateTime)value!).ToDateTimeOffset();

    public static ModelId? ToModelId(object? value) => value is string id ? new ModelId(id) : null;

    public static IEnumerable<object?> ToList(object? value) => (IEnumerable<object?>?)value ?? [];

    public static IEnumerable<string> ToTexts(object? value) => ToList(value).Select(item => (string)item!);

    public static object? Get(this IReadOnlyDictionary<string, object?> properties, string name) => properties.GetValueOrDefault(name);
}
