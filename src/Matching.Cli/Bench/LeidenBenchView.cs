using Matching.Cli.Terminal;

namespace Matching.Cli.Bench;

/// <summary>Writes a report of `matching bench leiden`.</summary>
internal static class LeidenBenchView
{
    public static void Write(CliTerminal terminal, LeidenBenchReport report, bool json)
    {
        if (json)
            JsonOutput.Write(terminal.Output, report);
        else
            WriteLines(terminal.Output, report);
    }

    private static void WriteLines(TextWriter output, LeidenBenchReport report)
    {
        output.WriteLine($"{report.Nodes:N0} nodes, {report.Edges:N0} edges, {report.Groups:N0} planted groups, {report.Threads} threads, {report.Passes} passes");
        foreach (var time in (LeidenTime[])[report.Engine, .. report.Peers])
        {
            var beside = report.TimesAsLong.TryGetValue(time.Program, out var ratio) ? $", {ratio} times as long" : "";
            output.WriteLine(
                $"{time.Program,-20} {time.Seconds,8:N2} s, {time.CpuSeconds:N2} s of processor, modularity {time.Modularity:N5}, {time.Communities:N0} communities{beside}");
        }
    }
}
