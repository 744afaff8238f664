using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>An interaction as stored JSON.</summary>
internal static class InteractionJson
{
    public static void Write(Utf8JsonWriter json, Interaction interaction)
    {
        json.WriteStartObject();
        json.WriteString("id", interaction.Id.Value);
        json.WriteString("from", interaction.From.Value);
        json.WriteString("to", interaction.To.Value);
        json.WriteString("kind", interaction.Kind);
        json.WriteNumber("time", UnixMicroseconds.From(interaction.Time));
        json.Number("hours", interaction.Hours);
        json.Text("concept", interaction.Concept?.Value);
        json.WriteEndObject();
    }

    public static Interaction Read(ref Utf8JsonReader json)
    {
        var (id, from, to, kind) = ("", "", "", "");
        var time = default(DateTimeOffset);
        var hours = 0.0;
        ConceptId? concept = null;
        while (json.NextProperty())
        {
            if (json.ValueTextEquals("id"u8))
                id = json.NextString();
            else if (json.ValueTextEquals("from"u8))
                from = json.NextString();
            else if (json.ValueTextEquals("to"u8))
                to = json.NextString();
            else if (json.ValueTextEquals("kind"u8))
                kind = json.NextString();
            else if (json.ValueTextEquals("time"u8))
                time = json.NextInstant();
            else if (json.ValueTextEquals("hours"u8))
                hours = json.NextDouble();
            else if (json.ValueTextEquals("concept"u8))
                concept = new ConceptId(json.NextString());
            else
                json.SkipValue();
        }
        return new Interaction { Id = new(id), From = new(from), To = new(to), Kind = kind, Time = time, Hours = hours, Concept = concept };
    }
}
