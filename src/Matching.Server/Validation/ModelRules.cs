using Google.Protobuf;
using Matching.Learning.Models;
using Matching.Model;
using Matching.Ranking.Forest;

namespace Matching.Server.Validation;

/// <summary>The rules of ranking models and their promotions.</summary>
internal static class ModelRules
{
    public const int MaxText = 2_000;
    private const int MaxAuthor = 200;

    public static Violations Author(this Violations violations, string author) => violations.Said("author", author, MaxAuthor);

    public static Violations Reason(this Violations violations, string reason) => violations.Said("reason", reason, MaxText);

    public static Violations Role(this Violations violations, V1.ModelRole role) =>
        role == V1.ModelRole.Unspecified ? violations.Add("role", "", "must be set") : violations.Known("role", role);

    /// <summary>A model file that can be read and served here.</summary>
    public static Violations File(this Violations violations, ByteString file) =>
        Problem(file) is { } problem ? violations.Add("file", $"{file.Length} bytes", problem) : violations;

    private static string? Problem(ByteString file)
    {
        if (file.Length > RegisteredModel.MaxSize)
            return $"must be at most {RegisteredModel.MaxSize} bytes, is {file.Length}";
        try
        {
            var model = ModelFile.Read(file.ToByteArray());
            return ForestModel.Problem(model.Schema.Names) is { } problem ? $"cannot be served: {problem.TrimEnd('.')}" : null;
        }
        catch (ModelFileException unreadable)
        {
            return $"cannot be read: {unreadable.Message.TrimEnd('.')}";
        }
    }

    private static Violations Said(this Violations violations, string field, string value, int maxLength) =>
        string.IsNullOrWhiteSpace(value) ? violations.Add(field, value, "must not be empty") : violations.Text(field, value, maxLength);
}
