using System.Text.Json;

namespace Matching.Cli.Tests.Commands;

public sealed class ForestBenchTests
{
    [Fact(Timeout = 120_000)]
    public async Task BenchForest_SmallForest_AgreesWithItsBaseline()
    {
        var result = await CommandRunner.RunAsync("bench", "forest", "--candidates", "100", "--trees", "20", "--features", "5", "--json");

        result.Code.ShouldBe(ExitCode.Success, result.Error);
        var cases = JsonDocument.Parse(result.Output).RootElement.GetProperty("cases").EnumerateArray().ToArray();
        cases.Select(one => one.GetProperty("leaves").GetInt32()).ShouldBe([6, 10, 20]);
        cases.ShouldAllBe(one => one.GetProperty("largest_difference").GetDouble() == 0);
        cases.ShouldAllBe(one => one.GetProperty("forest_median_microseconds").GetDouble() > 0);
    }
}
