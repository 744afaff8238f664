using Matching.Cli.Terminal;

namespace Matching.Cli.Bench;

/// <summary>Writes a report of `matching bench forest`.</summary>
internal static class ForestBenchView
{
    public static void Write(CliTerminal terminal, ForestBenchReport report, bool json)
    {
        if (json)
            JsonOutput.Write(terminal.Output, report);
        else
            WriteLines(terminal.Output, report);
    }

    private static void WriteLines(TextWriter output, ForestBenchReport report)
    {
        output.WriteLine($"{report.Candidates:N0} candidates, {report.Trees:N0} trees, {report.Features:N0} features, one core; baseline: {report.Baseline}");
        foreach (var measured in report.Cases)
        {
            output.WriteLine($"{measured.Leaves,3} leaves  forest {measured.ForestMedianMicroseconds,8:N0} µs  baseline {measured.BaselineMedianMicroseconds,8:N0} µs  "
                + $"{1 / measured.MedianRatioToBaseline,5:N0} times as fast  one explained {measured.ExplainMedianMicroseconds,6:N0} µs  largest difference {measured.LargestDifference:G3}");
        }
    }
}
