using System.Text.Json;

namespace Matching.Cli.Tests.Bench;

public sealed class LeidenBenchTests
{
    [Fact(Timeout = 120_000)]
    public async Task BenchLeiden_SmallGraph_FindsWhatItsPeersFind()
    {
        var result = await CommandRunner.RunAsync("bench", "leiden", "--nodes", "2000", "--pairs", "20000", "--groups", "20", "--peers", "igraph", "leidenalg", "--json");

        result.Code.ShouldBe(ExitCode.Success, result.Error);
        var report = JsonDocument.Parse(result.Output).RootElement;
        var engine = report.GetProperty("engine");
        engine.GetProperty("communities").GetInt32().ShouldBeInRange(15, 25);
        engine.GetProperty("seconds").GetDouble().ShouldBeGreaterThan(0);
        foreach (var peer in report.GetProperty("peers").EnumerateArray())
            peer.GetProperty("modularity").GetDouble().ShouldBe(engine.GetProperty("modularity").GetDouble(), 0.01);
    }

    [Fact]
    public async Task BenchLeiden_MoreGroupsThanNodes_IsRefused()
    {
        var result = await CommandRunner.RunAsync("bench", "leiden", "--nodes", "10", "--groups", "20");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("--groups");
    }
}
