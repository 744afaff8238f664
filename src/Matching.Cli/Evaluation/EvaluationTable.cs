using Spectre.Console;

namespace Matching.Cli.Evaluation;

/// <summary>An evaluation for people: one row per method, the best figure of each column set off.</summary>
internal sealed class EvaluationTable(IAnsiConsole console)
{
    public void Write(EvaluationReport report, IReadOnlyList<RankingMethod> methods)
    {
        var table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(Color.Grey));
        table.AddColumn("method");
        foreach (var measure in new[] { "NDCG@10", "Recall@10", "MRR" })
            table.AddColumn(new TableColumn(measure).RightAligned().NoWrap());
        var best = new MethodMeasures(
            report.Methods.Values.Max(one => one.Ndcg), report.Methods.Values.Max(one => one.Recall), report.Methods.Values.Max(one => one.Mrr));
        foreach (var method in methods)
        {
            var one = report.Methods[method.Name];
            table.AddRow(Markup.Escape(method.Title), Cell(one.Ndcg, best.Ndcg), Cell(one.Recall, best.Recall), Cell(one.Mrr, best.Mrr));
        }

        console.MarkupLineInterpolated($"[bold]{report.Task}[/], {report.Split}: {report.Queries:N0} queries, {report.Candidates:F0} candidates on average");
        console.Write(table);
    }

    private static string Cell(double value, double best) => value == best ? $"[green]{value:F3}[/]" : $"{value:F3}";
}
