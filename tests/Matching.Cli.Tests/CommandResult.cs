using System.Text.Json;

namespace Matching.Cli.Tests;

public sealed record CommandResult(int Code, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The rejections of an import, each as file:line field "value" reason.</summary>
    public IReadOnlyList<string> Rejections => [.. Json.GetProperty("rejections").EnumerateArray().Select(Line)];

    public IReadOnlyList<string> Warnings => [.. Json.GetProperty("warnings").EnumerateArray().Select(Line)];

    public long Imported(string file) => Json.GetProperty("files").EnumerateArray().Single(one => one.GetProperty("file").GetString() == file).GetProperty("imported").GetInt64();

    private static string Line(JsonElement one) =>
        $"{one.GetProperty("file").GetString()}:{one.GetProperty("line").GetInt32()} {one.GetProperty("field").GetString()} \"{one.GetProperty("value").GetString()}\" {one.GetProperty("reason").GetString()}";
}
