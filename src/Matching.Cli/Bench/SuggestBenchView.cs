using Matching.Cli.Terminal;

namespace Matching.Cli.Bench;

/// <summary>Writes a report of `matching bench suggest`.</summary>
internal static class SuggestBenchView
{
    public static void Write(CliTerminal terminal, SuggestBenchReport report, bool json)
    {
        if (json)
            JsonOutput.Write(terminal.Output, report);
        else
            WriteLines(terminal.Output, report);
    }

    private static void WriteLines(TextWriter output, SuggestBenchReport report)
    {
        output.WriteLine($"{report.Members:N0} members, {report.Ties:N0} tied pairs, {report.Clusters:N0} clusters, best connected {report.LargestDegree:N0}");
        output.WriteLine($"snapshot   {report.SnapshotBuildSeconds:N2} s, {report.BytesPerDirectedTie:N1} bytes a directed tie, {report.BytesPerMember:N0} bytes a member");
        output.WriteLine($"suggest    median {report.SuggestMedianMicroseconds:N0} µs, p99 {report.SuggestP99Microseconds:N0} µs, "
            + $"{report.MeanCandidates:N0} candidates, {report.SuggestAllocatedBytesPerQuery:N0} bytes allocated ({report.Queries:N0} questions, best {report.Limit})");
        output.WriteLine($"baseline   median {report.BaselineMedianMicroseconds:N0} µs: {report.Baseline}; suggest takes {report.MedianRatioToBaseline:N1} times as long");
    }
}
