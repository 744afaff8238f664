#nullable disable
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

public static class ValueExtensions
{
    /// <summary>The value, or the default in the place of null.</summary>
    public static T As<T>(this object value, T defaultValue) => value is null ? defaultValue : value.As<T>();

    /// <summary>The value as the type asked for: numbers, text, lists and dictionaries are converted.</summary>
    /// <exception cref="InvalidCastException">There is no conversion, or the value is null and the type has no null.</exception>
    public static T As<T>(this object value) => value is T same ? same : ValueConversion<T>.Convert(value);
}
