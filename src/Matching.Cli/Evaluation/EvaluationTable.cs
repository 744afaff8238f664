using Spectre.Console;

namespace Matching.Cli.Evaluation;

/// <summary>An evaluation for people: one row per method, the best figure of each column set off.</summary>
internal sealed class EvaluationTable(IAnsiConsole console)
{
    public void Write<TMeasures>(
        EvaluationReport<TMeasures> report,
        IEnumerable<(string Name, string Title)> methods,
        IReadOnlyList<(string Title, Func<TMeasures, double> Value)> columns)
    {
        var table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(Color.Grey));
        table.AddColumn("method");
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column.Title).RightAligned().NoWrap());
        var best = columns.Select(column => report.Methods.Values.Max(column.Value)).ToArray();
        foreach (var (name, title) in methods)
            table.AddRow([Markup.Escape(title), .. columns.Select((column, i) => Cell(column.Value(report.Methods[name]), best[i]))]);

        console.MarkupLineInterpolated($"[bold]{report.Task}[/], {report.Split}: {report.Queries:N0} queries, {report.Candidates:F0} candidates on average");
        console.Write(table);
    }

    private static string Cell(double value, double best) => value == best ? $"[green]{value:F3}[/]" : $"{value:F3}";
}
