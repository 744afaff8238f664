using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>A concept as stored JSON.</summary>
public static class ConceptJson
{
    /// <summary>The concept as UTF-8 JSON.</summary>
    public static byte[] ToBytes(Concept concept) => JsonWriting.ToBytes(concept, Write);

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    public static Concept FromBytes(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        json.Read();
        return Read(ref json);
    }

    internal static void Write(Utf8JsonWriter json, Concept concept)
    {
        json.WriteStartObject();
        json.WriteString("id", concept.Id.Value);
        json.Text("display_name", concept.DisplayName);
        json.Text("scheme", concept.Scheme);
        json.Text("broader", concept.Broader?.Value);
        json.List("serves", concept.Serves, static (json, id) => json.WriteStringValue(id.Value));
        json.WriteEndObject();
    }

    internal static Concept Read(ref Utf8JsonReader json)
    {
        var (id, displayName, scheme) = ("", "", "");
        ConceptId? broader = null;
        ValueList<ConceptId> serves = [];
        while (json.NextProperty())
        {
            if (json.ValueTextEquals("id"u8))
                id = json.NextString();
            else if (json.ValueTextEquals("display_name"u8))
                displayName = json.NextString();
            else if (json.ValueTextEquals("scheme"u8))
                scheme = json.NextString();
            else if (json.ValueTextEquals("broader"u8))
                broader = new ConceptId(json.NextString());
            else if (json.ValueTextEquals("serves"u8))
                serves = json.NextList(static (ref Utf8JsonReader json) => new ConceptId(json.GetString()!));
            else
                json.SkipValue();
        }
        return new Concept { Id = new(id), DisplayName = displayName, Scheme = scheme, Broader = broader, Serves = serves };
    }
}
