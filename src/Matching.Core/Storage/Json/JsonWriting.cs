using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>Steps of writing stored JSON: what equals its default is left out.</summary>
internal static class JsonWriting
{
    // Stored text is never embedded in a page, so letters outside ASCII stay as they are: smaller, and legible in the file.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] ToBytes<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json, value);
        return buffer.WrittenSpan.ToArray();
    }

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    public static void Number(this Utf8JsonWriter json, string name, double value, double absent = 0)
    {
        if (!value.Equals(absent))
            json.WriteNumber(name, value);
    }

    public static void List<T>(this Utf8JsonWriter json, string name, ValueList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }
}
