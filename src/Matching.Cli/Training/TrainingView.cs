using System.Globalization;
using Matching.Cli.Terminal;
using Matching.Evaluation;
using Matching.Learning.Models;
using Matching.Learning.OwnNetwork;
using Spectre.Console;

namespace Matching.Cli.Training;

/// <summary>Shows what a training came to: its record, how well it ranks beside the prior, and what it goes by.</summary>
internal sealed class TrainingView(CliTerminal terminal)
{
    private const int Shown = 15;

    /// <param name="result">What was learned.</param>
    /// <param name="file">The file that was written; null where none was.</param>
    /// <param name="json">Whether a program reads it.</param>
    public void Write(OwnNetworkResult result, string? file, bool json)
    {
        if (json)
            JsonOutput.Write(terminal.Output, new { Written = file, result.Model.Record });
        else
            WriteText(result, file);
    }

    private void WriteText(OwnNetworkResult result, string? file)
    {
        var record = result.Model.Record;
        terminal.Out.MarkupLineInterpolated($"{record.Groups:N0} members lost ties to be found among {record.Rows:N0} candidates; {result.Model.Ensemble.Trees.Length:N0} trees.");
        WriteQuality(result);
        WriteImportance(record);
        terminal.Out.WriteLine(file is null
            ? "The model ranks worse than the first day's ranking, so it was not written."
            : $"Written to {file}.");
    }

    private void WriteQuality(OwnNetworkResult result)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumn("ties held out");
        foreach (var measure in (string[])["NDCG@10", "Recall@10", "MRR"])
            table.AddColumn(new TableColumn(measure).RightAligned().NoWrap());
        table.AddRow(Row("learned from the network itself", result.Quality));
        table.AddRow(Row("first day (linear prior)", result.Prior));
        terminal.Out.Write(table);
    }

    private void WriteImportance(TrainingRecord record)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumn("feature");
        table.AddColumn(new TableColumn("share of gain").RightAligned().NoWrap());
        foreach (var (name, share) in record.Importance.OrderByDescending(one => one.Value).Take(Shown))
            table.AddRow(Markup.Escape(name), Text(share, "0.0 %"));
        terminal.Out.Write(table);
    }

    private static string[] Row(string name, RankingQuality quality) =>
        [name, Text(quality.NdcgAt10, "0.000"), Text(quality.RecallAt10, "0.000"), Text(quality.Mrr, "0.000")];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
