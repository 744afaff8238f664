using System.Globalization;
using Matching.Learning.Calibration;
using Matching.V1;
using Spectre.Console;

namespace Matching.Cli.Terminal;

/// <summary>A model and its training, for people.</summary>
internal sealed class ModelView(IAnsiConsole console)
{
    // The rest of a model's features add little; --json has them all.
    private const int ShownFeatures = 12;

    public void Write(GetModelResponse found, GetModelMetricsResponse metrics)
    {
        var model = found.Model;
        var role = ModelTable.RoleOf(model.ModelId, found.Roles);
        console.MarkupLineInterpolated($"[bold]{model.ModelId}[/] {(role.Length > 0 ? role : "has no role")}");
        console.MarkupLineInterpolated($"registered {ModelTable.Day(model.RegisterTime.ToDateTimeOffset())} by {model.Author}{(model.Note.Length > 0 ? $": {model.Note}" : "")}");
        console.MarkupLineInterpolated($"trained {ModelTable.Day(metrics.TrainTime.ToDateTimeOffset())} on {metrics.RowCount:N0} candidates of {metrics.GroupCount:N0} questions{Networks(metrics)}{Range(metrics)}");
        if (metrics.AnsweredListCount > 0)
            console.MarkupLineInterpolated($"of these questions {metrics.HiddenTieGroupCount:N0} were put by hidden ties and {metrics.AnsweredListCount:N0} were lists that members answered, {metrics.OutcomeCount:N0} outcomes");
        if (metrics.HiddenTiesStartTime is { } since)
            console.MarkupLineInterpolated($"held out were the ties between clusters that began since {ModelTable.Day(since.ToDateTimeOffset())}");
        if (metrics.Shadow is { } shadow)
            console.MarkupLineInterpolated($"in the shadow of {shadow.ServingVersion} it shares {shadow.Overlap:P0} of the suggestions and {shadow.SameFirst:P0} of the first ones, in {shadow.ComparedCount:N0} answers");
        console.Write(Pairs("measure", "value", metrics.Metrics.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.ToString("0.####", CultureInfo.InvariantCulture)))));
        new CalibrationView(console).Write(RecordOf(metrics.Asking), RecordOf(metrics.Asked));
        console.Write(Pairs("ranks by", "share", metrics.Importances.Take(ShownFeatures).Select(one => (one.Feature, one.Share.ToString("P1", CultureInfo.InvariantCulture)))));
    }

    private static CalibrationRecord? RecordOf(Calibration? told) => told is null ? null : new(
        told.YesCount,
        told.NoCount,
        told.Curve.Length > 0 ? told.Curve : null,
        told.Bins.Count > 0 ? new([.. told.Bins.Select(BinOf)], told.BrierScore, told.LogLoss, told.CalibrationError) : null);

    private static ReliabilityBin BinOf(CalibrationBin bin) => new(bin.From, bin.To, bin.Count, bin.MeanChance, bin.YesShare);

    private static string Networks(GetModelMetricsResponse metrics) => metrics.NetworkCount > 1 ? string.Create(CultureInfo.InvariantCulture, $" in {metrics.NetworkCount:N0} networks") : "";

    private static string Range(GetModelMetricsResponse metrics) => metrics is { DataStartTime: { } from, DataEndTime: { } to }
        ? $", from {ModelTable.Day(from.ToDateTimeOffset())} to {ModelTable.Day(to.ToDateTimeOffset())}" : "";

    private static Table Pairs(string name, string value, IEnumerable<(string Name, string Value)> rows)
    {
        var table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(Color.Grey))
            .AddColumn(new TableColumn(name)).AddColumn(new TableColumn(value).RightAligned());
        foreach (var row in rows)
            table.AddRow(new Text(row.Name), new Text(row.Value));
        return table;
    }
}
