using System.Diagnostics;

namespace Matching.Cli.Tests.Commands;

public sealed class ServeTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "matching.exe" : "matching");

    [Fact]
    public async Task Serve_AskedToEnd_StopsCleanly()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Asking a process to end by a signal needs Unix.");
        var cancellation = TestContext.Current.CancellationToken;
        using var server = Process.Start(new ProcessStartInfo(Program, ["serve", "--store", "memory", "--address", "http://127.0.0.1:0"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var announced = (await server.StandardOutput.ReadLineAsync(cancellation))!;
            announced.ShouldStartWith("Matching serves at http://127.0.0.1:");
            (await CommandRunner.RunAsync("health", "--server", announced.Split(' ')[^1])).Code.ShouldBe(ExitCode.Success);

            using (var kill = Process.Start("kill", ["-TERM", $"{server.Id}"]))
                await kill.WaitForExitAsync(cancellation);
            await server.WaitForExitAsync(cancellation);

            server.ExitCode.ShouldBe(0);
        }
        finally
        {
            if (!server.HasExited)
                server.Kill();
        }
    }
}
