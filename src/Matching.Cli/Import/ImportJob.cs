using System.Diagnostics;
using Matching.Cli.Server;
using Matching.Cli.Terminal;

namespace Matching.Cli.Import;

/// <summary>An import as a user sees it: progress, the report, the file of rejected rows. Where the import ends early, what happened until then is told, too.</summary>
internal sealed class ImportJob(CliTerminal terminal, string? rejects, bool json)
{
    public async Task<int> RunAsync(ServerConnection connection, ImportPlan plan, CancellationToken cancellation)
    {
        var log = new ImportLog();
        var clock = Stopwatch.StartNew();
        try
        {
            await ImportProgressBar.RunAsync(json ? null : terminal.Err, plan.Files, progress => ImportRun.RunAsync(connection.Invoker, plan, log, progress, cancellation));
        }
        catch (Exception)
        {
            await WriteRejectsAsync(log);
            if (plan.Files.Sum(file => log[file].Rows) is > 1 and var rows)
                terminal.Error.WriteLine($"The import stopped after reading {rows:N0} rows; what was committed stays, and importing again is safe.");
            throw;
        }
        await WriteRejectsAsync(log);
        new ImportReport(plan, log, clock.Elapsed, rejects).WriteTo(terminal, json);
        return log.IsClean ? ExitCode.Success : ExitCode.Rejected;
    }

    private async Task WriteRejectsAsync(ImportLog log)
    {
        if (rejects is null)
            return;
        // Written whole before it takes the place of what is there, since the import may have read that very file.
        var unfinished = rejects + ".part";
        await using (var target = new StreamWriter(unfinished))
            await RejectedRows.WriteAsync(target, log, CancellationToken.None);
        File.Move(unfinished, rejects, overwrite: true);
    }
}
