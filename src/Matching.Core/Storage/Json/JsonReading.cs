using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>Steps of reading stored JSON. The reader stands on a value's last token before and after each.</summary>
internal static class JsonReading
{
    public delegate T ItemReader<out T>(ref Utf8JsonReader json);

    /// <summary>Moves to the next property's name; false, on the closing brace, where there is none.</summary>
    public static bool NextProperty(this ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    public static string NextString(this ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString() ?? "";
    }

    public static int NextInt(this ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetInt32();
    }

    public static long NextLong(this ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetInt64();
    }

    public static double NextDouble(this ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetDouble();
    }

    public static DateTimeOffset NextInstant(this ref Utf8JsonReader json)
    {
        json.Read();
        return UnixMicroseconds.ToInstant(json.GetInt64());
    }

    public static ValueList<T> NextList<T>(this ref Utf8JsonReader json, ItemReader<T> item)
    {
        json.Read();
        var items = new List<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(item(ref json));
        return items.ToValueList();
    }

    /// <summary>Passes over a value that a later version wrote.</summary>
    public static void SkipValue(this ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }
}
