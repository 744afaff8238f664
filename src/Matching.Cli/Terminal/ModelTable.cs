using Matching.V1;
using Spectre.Console;

namespace Matching.Cli.Terminal;

/// <summary>Models, their roles and their history, for people.</summary>
internal sealed class ModelTable(IAnsiConsole console)
{
    public void Write(IReadOnlyList<V1.Model> models, ModelRoles roles)
    {
        Write(roles);
        if (models.Count == 0)
            return;
        var table = Empty("model", "role", "registered", "by", "note").AddColumn(new TableColumn("bytes").RightAligned().NoWrap());
        foreach (var model in models)
            table.AddRow(Text(model.ModelId), Text(RoleOf(model.ModelId, roles)), Text(Day(model.RegisterTime.ToDateTimeOffset())), Text(model.Author), Text(model.Note), Text($"{model.SizeBytes:N0}"));
        console.Write(table);
    }

    public void Write(ModelRoles roles)
    {
        console.MarkupLineInterpolated($"[bold]{Named(roles.ServingModelId, "the first day's ranking")}[/] serves");
        if (roles.ShadowModelId.Length > 0)
            console.MarkupLineInterpolated($"[bold]{roles.ShadowModelId}[/] shadows");
    }

    public void Write(IReadOnlyList<ModelPromotion> promotions)
    {
        if (promotions.Count == 0)
        {
            console.MarkupLine("[grey]no promotions yet[/]");
            return;
        }
        var table = Empty("#", "when", "serves", "shadows", "by", "why");
        foreach (var one in promotions)
            table.AddRow(Text($"{one.Number}"), Text(Day(one.Time.ToDateTimeOffset())), Text(Named(one.ServingModelId, "-")), Text(Named(one.ShadowModelId, "-")), Text(one.Author), Text(one.Reason));
        console.Write(table);
    }

    /// <summary>The role of a model in words; empty where it has none.</summary>
    public static string RoleOf(string model, ModelRoles roles) => model == roles.ServingModelId ? "serves" : model == roles.ShadowModelId ? "shadows" : "";

    public static string Day(DateTimeOffset time) => $"{time:yyyy-MM-dd HH:mm}";

    private static string Named(string model, string otherwise) => model.Length > 0 ? model : otherwise;

    private static Text Text(string text) => new(text);

    private static Table Empty(params ReadOnlySpan<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(Color.Grey));
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column));
        return table;
    }
}
