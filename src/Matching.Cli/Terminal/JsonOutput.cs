using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    };

    private static readonly JsonFormatter Formatter =
        new(JsonFormatter.Settings.Default.WithPreserveProtoFieldNames(true).WithFormatDefaultValues(true).WithIndentation());

    /// <summary>Writes a result: a message of the contract as protobuf's JSON has it, with enums by name, anything else by its properties.</summary>
    public static void Write<T>(TextWriter target, T result) =>
        target.WriteLine(result is IMessage message ? Formatter.Format(message) : JsonSerializer.Serialize(result, Options));

    /// <summary>Writes several messages as one object.</summary>
    public static void Write(TextWriter target, params ReadOnlySpan<(string Name, IMessage Message)> parts)
    {
        var whole = new JsonObject();
        foreach (var (name, message) in parts)
            whole.Add(name, JsonNode.Parse(Formatter.Format(message)));
        Write<JsonNode>(target, whole);
    }
}
