using System.Text.Json;
using Matching.Model;

namespace Matching.Storage.Json;

/// <summary>A change of model roles as stored JSON.</summary>
internal static class ModelRolesJson
{
    public static void Write(Utf8JsonWriter json, Change.SetModelRoles set)
    {
        json.WriteStartObject();
        json.Text("serving", set.Roles.Serving?.Value);
        json.Text("shadow", set.Roles.Shadow?.Value);
        json.Text("author", set.Author);
        json.Text("reason", set.Reason);
        json.WriteNumber("time", UnixMicroseconds.From(set.Time));
        json.WriteEndObject();
    }

    public static Change.SetModelRoles Read(ref Utf8JsonReader json)
    {
        ModelId? serving = null, shadow = null;
        var (author, reason) = ("", "");
        var time = default(DateTimeOffset);
        while (json.NextProperty())
        {
            if (json.ValueTextEquals("serving"u8))
                serving = new ModelId(json.NextString());
            else if (json.ValueTextEquals("shadow"u8))
                shadow = new ModelId(json.NextString());
            else if (json.ValueTextEquals("author"u8))
                author = json.NextString();
            else if (json.ValueTextEquals("reason"u8))
                reason = json.NextString();
            else if (json.ValueTextEquals("time"u8))
                time = json.NextInstant();
            else
                json.SkipValue();
        }
        return new Change.SetModelRoles(new ModelRoles(serving, shadow), author, reason, time);
    }
}
