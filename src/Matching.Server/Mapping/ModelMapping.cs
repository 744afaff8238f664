using System.Text.Json;
using System.Text.Json.Serialization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Matching.Learning.Calibration;
using Matching.Learning.Models;
using Matching.Model;
using Matching.Requests;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Mapping;

internal static class ModelMapping
{
    // A file may hold numbers that plain JSON does not.
    private static readonly JsonSerializerOptions Names = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static V1.Model ToProto(this ModelDescription model) => new()
    {
        ModelId = model.Id.Value,
        RegisterTime = model.RegisteredAt.ToProto(),
        Author = model.Author,
        Note = model.Note,
        SizeBytes = model.Size,
        Sha256 = model.Sha256,
    };

    /// <summary>The roles after the newest promotion; null before the first.</summary>
    public static V1.ModelRoles ToRoles(this ModelPromotion? newest) => ToProto(newest?.Roles ?? default, newest?.Revision.ToEtag() ?? "");

    /// <summary>The roles that a write made, or would have made.</summary>
    public static V1.ModelRoles ToRoles(this Written<Change.SetModelRoles> written, bool validateOnly) =>
        ToProto(written.Change.Roles, validateOnly ? "" : written.Revision.ToEtag());

    public static V1.ModelPromotion ToProto(this ModelPromotion promotion) => new()
    {
        Number = promotion.Number,
        ServingModelId = promotion.Roles.Serving?.Value ?? "",
        ShadowModelId = promotion.Roles.Shadow?.Value ?? "",
        Time = promotion.Time.ToProto(),
        Author = promotion.Author,
        Reason = promotion.Reason,
        Revision = promotion.Revision.Value,
    };

    public static V1.GetModelMetricsResponse ToProto(this TrainingRecord record) => new()
    {
        TrainTime = record.TrainedAt.ToProto(),
        DataStartTime = record.DataFrom?.ToProto(),
        DataEndTime = record.DataTo?.ToProto(),
        GroupCount = record.Groups,
        NetworkCount = record.Networks,
        HiddenTieGroupCount = record.HiddenTieGroups,
        HiddenTiesStartTime = record.HiddenTiesSince?.ToProto(),
        AnsweredListCount = record.AnsweredLists,
        OutcomeCount = record.Outcomes,
        RowCount = record.Rows,
        Parameters = JsonParser.Default.Parse<Struct>(JsonSerializer.Serialize(record.Parameters, Names)),
        Metrics = { record.Metrics },
        Importances =
        {
            record.Importance.OrderByDescending(feature => feature.Value).Select(feature => new V1.FeatureImportance { Feature = feature.Key, Share = feature.Value }),
        },
        ConstantFeatures = { record.ConstantFeatures },
        Asking = record.Asking?.ToProto(),
        Asked = record.Asked?.ToProto(),
    };

    private static V1.Calibration ToProto(this CalibrationRecord record) => new()
    {
        Curve = record.Curve ?? "",
        YesCount = record.Yes,
        NoCount = record.No,
        BrierScore = record.Reliability?.Brier ?? 0,
        LogLoss = record.Reliability?.LogLoss ?? 0,
        CalibrationError = record.Reliability?.Error ?? 0,
        Bins =
        {
            (record.Reliability?.Bins ?? []).Select(bin => new V1.CalibrationBin { From = bin.From, To = bin.To, Count = bin.Count, MeanChance = bin.Predicted, YesShare = bin.Observed }),
        },
    };

    public static V1.ShadowFigures ToProto(this ShadowFigures figures) => new()
    {
        ServingVersion = figures.ServingVersion,
        ComparedCount = figures.Compared,
        Overlap = figures.Overlap,
        SameFirst = figures.SameFirst,
    };

    private static V1.ModelRoles ToProto(ModelRoles roles, string etag) =>
        new() { ServingModelId = roles.Serving?.Value ?? "", ShadowModelId = roles.Shadow?.Value ?? "", Etag = etag };
}
