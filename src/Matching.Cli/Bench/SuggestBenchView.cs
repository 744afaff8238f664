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
        var snapshot = report.Snapshot;
        output.WriteLine($"{report.Members:N0} members, {report.Ties:N0} tied pairs, {snapshot.Clusters:N0} clusters, best connected {snapshot.LargestDegree:N0}");
        output.WriteLine($"snapshot   {snapshot.BuildSeconds:N2} s ({snapshot.BuildProcessorSeconds:N2} s of processor), {snapshot.HeapMegabytes:N0} MB, "
            + $"{snapshot.BytesPerDirectedTie:N1} bytes a directed tie, {snapshot.BytesPerMember:N0} bytes a member");
        WriteTimes(output, "suggest", report.Suggest, $", {report.MeanCandidates:N0} candidates ({report.Queries:N0} questions, best {report.Limit})");
        output.WriteLine($"ingest     {report.Ingest.EventsPerSecond:N0} tie events a second, {report.Ingest.EventsPerSecondPerCore:N0} a second of processor");
        if (report.Grpc is { } grpc)
            WriteGrpc(output, grpc);
        WriteTimes(output, "baseline", report.Baseline, $": {report.BaselineDescription}; suggest takes {report.RatioToBaseline:N1} times as long");
    }

    private static void WriteGrpc(TextWriter output, GrpcFigures grpc) => output.WriteLine(
        $"grpc       {grpc.RequestsPerSecond:N0} requests a second from {grpc.Callers} callers, median {grpc.MedianMilliseconds:N2} ms, p99 {grpc.P99Milliseconds:N2} ms, "
            + $"{grpc.ProcessorMicrosecondsPerRequest:N0} µs of processor and {grpc.AllocatedBytesPerRequest:N0} bytes allocated a request, both sides together");

    private static void WriteTimes(TextWriter output, string what, QuestionTimes times, string rest) => output.WriteLine(
        $"{what,-10} {times.PerSecondPerCore:N0} a second and core, median {times.MedianMicroseconds:N0} µs, p99 {times.P99Microseconds:N0} µs "
            + $"(of processor {times.MedianProcessorMicroseconds:N0} and {times.P99ProcessorMicroseconds:N0}), {times.AllocatedBytesPerQuery:N0} bytes allocated{rest}");
}
