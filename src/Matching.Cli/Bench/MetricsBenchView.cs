using Matching.Cli.Terminal;

namespace Matching.Cli.Bench;

/// <summary>Writes a report of `matching bench metrics`.</summary>
internal static class MetricsBenchView
{
    public static void Write(CliTerminal terminal, MetricsBenchReport report, bool json)
    {
        if (json)
            JsonOutput.Write(terminal.Output, report);
        else
            WriteLines(terminal.Output, report);
    }

    private static void WriteLines(TextWriter output, MetricsBenchReport report)
    {
        output.WriteLine($"{report.Members:N0} members, {report.Ties:N0} tied pairs, {report.Threads} threads; baseline: {report.Baseline}");
        foreach (var (name, time) in report.Metrics)
        {
            var beside = time.BaselineSeconds is { } seconds ? $", baseline {seconds:N3} s, {time.Ratio:N0} times as long" : "";
            output.WriteLine($"{name,-20} {time.Seconds * 1000:N1} ms{beside}");
        }
    }
}
