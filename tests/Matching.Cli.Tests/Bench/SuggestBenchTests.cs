using System.Text.Json;

namespace Matching.Cli.Tests.Bench;

public sealed class SuggestBenchTests
{
    [Fact(Timeout = 120_000)]
    public async Task BenchSuggest_SmallNetwork_MeasuresEngineIngestAndGrpc()
    {
        var result = await CommandRunner.RunAsync("bench", "suggest", "--members", "300", "--ties", "2000", "--queries", "50", "--grpc", "--json");

        result.Code.ShouldBe(ExitCode.Success, result.Error);
        var report = JsonDocument.Parse(result.Output).RootElement;
        report.GetProperty("snapshot").GetProperty("bytes_per_directed_tie").GetDouble().ShouldBeInRange(1, 16);
        report.GetProperty("suggest").GetProperty("per_second_per_core").GetDouble().ShouldBeGreaterThan(0);
        report.GetProperty("ingest").GetProperty("events_per_second").GetDouble().ShouldBeGreaterThan(0);
        report.GetProperty("grpc").GetProperty("requests_per_second").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task BenchSuggest_MoreThanTheMemoryHolds_IsRefused()
    {
        var result = await CommandRunner.RunAsync("bench", "suggest", "--members", "2000000000", "--ties", "2000000000");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("MiB");
    }
}
