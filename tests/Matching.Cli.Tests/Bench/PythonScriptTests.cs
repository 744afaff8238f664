using System.Text;
using Matching.Cli.Bench;

namespace Matching.Cli.Tests.Bench;

public sealed class PythonScriptTests
{
    [Fact]
    public async Task Run_ScriptThatReadsItsInput_GivesWhatItPrints() =>
        (await RunAsync("print(sys.argv[1], sum(int(line) for line in sys.stdin))", 3)).ShouldNotBeNull().Trim().ShouldBe("of 6");

    [Fact]
    public async Task Run_ScriptThatEndsBeforeItReads_GivesNothing() => (await RunAsync("sys.exit(1)", 200_000)).ShouldBeNull();

    private static async Task<string?> RunAsync(string line, int count)
    {
        if (await new PythonScript("sys", "print()").RunAsync([], _ => Task.CompletedTask, TestContext.Current.CancellationToken) is null)
            Assert.Skip("no Python");
        return await new PythonScript("sys", $"import sys\n{line}").RunAsync(["of"], input => WriteAsync(input, count), TestContext.Current.CancellationToken);
    }

    private static async Task WriteAsync(Stream input, int count)
    {
        await using var writer = new StreamWriter(input, Encoding.ASCII, leaveOpen: true);
        for (var number = 1; number <= count; number++)
            await writer.WriteLineAsync($"{number}");
    }
}
