using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>A model's description as stored JSON; its file is not part of it.</summary>
internal static class ModelJson
{
    public static void Write(Utf8JsonWriter json, ModelDescription model)
    {
        json.WriteStartObject();
        json.WriteString("id", model.Id.Value);
        json.WriteNumber("registered_at", UnixMicroseconds.From(model.RegisteredAt));
        json.Text("author", model.Author);
        json.Text("note", model.Note);
        json.WriteNumber("size", model.Size);
        json.WriteString("sha256", model.Sha256);
        json.WriteEndObject();
    }

    public static ModelDescription Read(ref Utf8JsonReader json)
    {
        var (id, author, note, sha256) = ("", "", "", "");
        var registeredAt = default(DateTimeOffset);
        var size = 0;
        while (json.NextProperty())
        {
            if (json.ValueTextEquals("id"u8))
                id = json.NextString();
            else if (json.ValueTextEquals("registered_at"u8))
                registeredAt = json.NextInstant();
            else if (json.ValueTextEquals("author"u8))
                author = json.NextString();
            else if (json.ValueTextEquals("note"u8))
                note = json.NextString();
            else if (json.ValueTextEquals("size"u8))
                size = json.NextInt();
            else if (json.ValueTextEquals("sha256"u8))
                sha256 = json.NextString();
            else
                json.SkipValue();
        }
        return new ModelDescription { Id = new(id), RegisteredAt = registeredAt, Author = author, Note = note, Size = size, Sha256 = sha256 };
    }
}
