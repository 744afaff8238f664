using System.Text.Encodings.Web;
using System.Text.Json;
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

    public static void Write(TextWriter target, IMessage message) => target.WriteLine(Formatter.Format(message));

    public static void Write<T>(TextWriter target, T result) => target.WriteLine(JsonSerializer.Serialize(result, Options));
}
