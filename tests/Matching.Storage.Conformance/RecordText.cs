using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matching.Storage.Conformance;

/// <summary>Records as text that shows every field, so that lists of them compare and differences can be read.</summary>
public static class RecordText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new RevisionAsNumber() },
    };

    public static string Of(object? record) =>
        record is null ? "null" : $"{record.GetType().Name} {JsonSerializer.Serialize(record, record.GetType(), Options)}";

    public static string Of(ChangeLogEntry entry) =>
        $"{entry.Revision} {entry.CommittedAt:O} [{string.Join(", ", entry.Changes.Select(Of))}]";

    // Every revision has a next one.
    private sealed class RevisionAsNumber : JsonConverter<Revision>
    {
        public override Revision Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Revision value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}
