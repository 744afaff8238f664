using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Matching.Learning.Data;

namespace Matching.Learning.Models;

/// <summary>
/// Model files: a first line with a mark, the version of the format and the SHA-256 of what follows, and then the model as JSON. Numbers are written so that
/// they are read back as the same.
/// </summary>
public static class ModelFile
{
    private const string Mark = "matching-ranking-model 1 ";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Writes a model.</summary>
    public static void Write(RankingModel model, Stream stream)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(ModelDocument.Of(model), Json);
        stream.Write(Encoding.ASCII.GetBytes(Head(content)));
        stream.Write(content);
    }

    /// <summary>Writes a model to a file: beside its place first, so that whoever reads the file finds a whole model.</summary>
    public static void Write(RankingModel model, string path)
    {
        var unfinished = path + ".new";
        using (var stream = File.Create(unfinished))
            Write(model, stream);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Reads a model for rows of the given features.</summary>
    /// <exception cref="ModelFileException">The file is none, is damaged or cut short, or its features are not these; the message says which.</exception>
    public static RankingModel Read(Stream stream, FeatureSchema schema)
    {
        var model = Read(stream);
        return model.Schema.Hash == schema.Hash ? model : throw new ModelFileException(Difference(model.Schema, schema));
    }

    /// <summary>Reads a model for rows of the features that it names itself.</summary>
    /// <exception cref="ModelFileException">The file is none, of another version, damaged or cut short, or holds no model; the message says which.</exception>
    public static RankingModel Read(Stream stream)
    {
        var document = Parse(Content(stream));
        try
        {
            var model = document.ToModel();
            if (model.Schema.Hash != document.SchemaHash)
                throw new ModelFileException("The model file names other features than it was written for.");
            if ((model.Asking?.Problem() ?? model.Asked?.Problem()) is { } problem)
                throw new ModelFileException($"The model file tells no chances: {problem}");
            return model.Background.Length % model.Schema.Names.Length == 0 ? model : throw new ModelFileException("The usual rows of the model file are not whole.");
        }
        catch (ArgumentException fault)
        {
            throw new ModelFileException($"The model file holds no model: {fault.Message}", fault);
        }
    }

    /// <summary>Reads a model as <see cref="Read(Stream)"/> does, from the bytes of its file.</summary>
    public static RankingModel Read(byte[] file) => Read(new MemoryStream(file, writable: false));

    private static byte[] Content(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        if (!bytes.AsSpan().StartsWith(Encoding.ASCII.GetBytes(Mark)))
            throw new ModelFileException($"The file does not begin with '{Mark.TrimEnd()}', so it is not a model file of this version.");
        var content = bytes[Math.Min(Head([]).Length, bytes.Length)..];
        return bytes.AsSpan().StartsWith(Encoding.ASCII.GetBytes(Head(content)))
            ? content
            : throw new ModelFileException("The model file is damaged or cut short: its content does not have the hash that it began with.");
    }

    private static ModelDocument Parse(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelDocument>(content, Json) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new ModelFileException($"The model file's content is not a model: {fault.Message}", fault);
        }
    }

    private static string Head(byte[] content) => $"{Mark}{Convert.ToHexStringLower(SHA256.HashData(content))}\n";

    private static string Difference(FeatureSchema trained, FeatureSchema schema)
    {
        var (gone, added) = (trained.Names.Except(schema.Names), schema.Names.Except(trained.Names));
        return "The model was trained on other features. "
            + $"It has but rows lack: {List(gone)}; rows have but it lacks: {List(added)}. Where both are none, the order differs. Train anew.";

        static string List(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "none";
    }
}
