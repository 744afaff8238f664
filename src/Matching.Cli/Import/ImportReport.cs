using Matching.Cli.Terminal;
using Spectre.Console;

namespace Matching.Cli.Import;

/// <summary>What an import did, for people or for programs.</summary>
internal sealed class ImportReport(ImportPlan plan, ImportLog log, TimeSpan duration, string? rejects)
{
    // Enough to see what kind of trouble it is; the file of rejected rows has them all.
    private const int ShownProblems = 12;

    public void WriteTo(CliTerminal terminal, bool json)
    {
        if (json)
            JsonOutput.Write(terminal.Output, ForPrograms());
        else
            WriteForPeople(terminal);
    }

    private object ForPrograms() => new
    {
        Network = plan.NetworkId,
        Files = plan.Files.Select(file => new
        {
            File = file.Name,
            Role = file.Mapping.Role.ToString().ToLowerInvariant(),
            log[file].Rows,
            log[file].Imported,
            log[file].Rejected,
            log[file].LeftOut,
        }),
        log.Rejections,
        log.Warnings,
        log.Notes,
        RejectsFile = rejects,
        Seconds = Math.Round(duration.TotalSeconds, 3),
    };

    private void WriteForPeople(CliTerminal terminal)
    {
        foreach (var note in log.Notes)
            terminal.Out.MarkupLineInterpolated($"{note}");
        terminal.Out.Write(Table());
        var rows = plan.Files.Sum(file => log[file].Rows);
        var rate = rows / Math.Max(duration.TotalSeconds, 0.001);
        terminal.Out.MarkupLineInterpolated($"{rows:N0} rows in {duration.TotalSeconds:N1} s [grey]({rate:N0} rows/s)[/] into the network [bold]{plan.NetworkId}[/]");
        WriteProblems(terminal, "warning", log.Warnings, new Style(Color.Yellow));
        WriteProblems(terminal, "rejected", log.Rejections, new Style(Color.Red));
        if (log.RejectedRows.Count > 0)
            terminal.Error.WriteLine(rejects is null
                ? "Add --rejects FILE to get the rejected rows in a file that can be corrected and imported again."
                : $"Rejected rows are in {rejects}; correct them there and import that file with the same mapping.");
    }

    private Table Table()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("file", "what");
        foreach (var number in (string[])["rows", "imported", "rejected"])
            table.AddColumn(new TableColumn(number).RightAligned());
        foreach (var file in plan.Files.OrderBy(file => file.Mapping.Role).Where(file => !file.IsRejects || log[file].Rows > 0))
        {
            var tally = log[file];
            table.AddRow(
                new Text(file.Name),
                new Text(file.Mapping.Role.ToString().ToLowerInvariant(), new Style(Color.Grey)),
                new Text($"{tally.Rows:N0}"),
                new Text($"{tally.Imported:N0}"),
                new Text($"{tally.Rejected:N0}", new Style(tally.Rejected > 0 ? Color.Red : Color.Grey)));
        }
        return table;
    }

    private static void WriteProblems(CliTerminal terminal, string word, IReadOnlyList<Rejection> problems, Style style)
    {
        foreach (var problem in problems.Take(ShownProblems))
        {
            terminal.Err.Write(new Text($"{word} ", style));
            terminal.Error.WriteLine(problem);
        }
        if (problems.Count > ShownProblems)
            terminal.Error.WriteLine($"... and {problems.Count - ShownProblems:N0} more");
    }
}
