using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;

namespace Matching.Cli.Terminal;

/// <summary>Writes results for programs. Messages of the contract appear under their own field names, defaults included.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OmitAbsentFields } },
    };

    private static readonly JsonFormatter Formatter =
        new(JsonFormatter.Settings.Default.WithPreserveProtoFieldNames(true).WithFormatDefaultValues(true).WithIndentation());

    public static void Write(TextWriter target, IMessage message) => target.WriteLine(Formatter.Format(message));

    /// <summary>Writes several messages as one object.</summary>
    public static void Write(TextWriter target, params ReadOnlySpan<(string Name, IMessage Message)> parts)
    {
        var whole = new JsonObject();
        foreach (var (name, message) in parts)
            whole.Add(name, JsonNode.Parse(Formatter.Format(message)));
        Write<JsonNode>(target, whole);
    }

    // A field of a message that may be absent comes with a property that says whether it is there.
    private static void OmitAbsentFields(JsonTypeInfo type)
    {
        if (!typeof(IMessage).IsAssignableFrom(type.Type))
            return;
        foreach (var presence in type.Properties.Where(property => property.Name.StartsWith("has_", StringComparison.Ordinal)).ToArray())
        {
            if (type.Properties.FirstOrDefault(property => presence.Name == $"has_{property.Name}") is not { } field)
                continue;
            field.ShouldSerialize = (message, _) => presence.Get!(message) is true;
            type.Properties.Remove(presence);
        }
    }

    public static void Write<T>(TextWriter target, T result) => target.WriteLine(JsonSerializer.Serialize(result, Options));
}
