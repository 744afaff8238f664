using System.Collections;
using System.Globalization;

namespace Neo4j.Driver.Internal;

/// <summary>Conversion of a value that is not yet of the type asked for.</summary>
internal static class ValueConversion<T>
{
    private static readonly Type s_target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
    private static readonly Func<object, T>? s_toCollection = CollectionConversion.Find<T>();

    public static T Convert(object? value)
    {
        if (value is null)
            return default(T) is null ? default! : throw new InvalidCastException($"Unable to cast `null` to `{typeof(T)}`.");
        if (s_target == typeof(string))
            return (T)(object)value.ToString()!;
        if (value is IConvertible)
            return (T)System.Convert.ChangeType(value, s_target, CultureInfo.InvariantCulture);
        if (s_toCollection is not null && value is IEnumerable)
            return s_toCollection(value);
        throw new InvalidCastException($"Unable to cast object of type `{value.GetType()}` to type `{typeof(T)}`.");
    }
}
