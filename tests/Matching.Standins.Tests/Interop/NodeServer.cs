using System.Diagnostics;
using System.Globalization;

namespace Matching.Standins.Tests.Interop;

/// <summary>tests/interop/node/server.js in a process of its own, on a port of its choice.</summary>
public sealed class NodeServer : IAsyncLifetime
{
    private static readonly string Folder = Repository.Path("tests", "interop", "node");

    private Process? _process;

    /// <summary>What this machine lacks, if anything.</summary>
    public static string? MissingOnThisMachine { get; } =
        FindNode() is null ? "node is not on the path"
        : !Directory.Exists(Path.Combine(Folder, "node_modules")) ? "tests/interop/node has no node_modules; run `npm ci` there"
        : null;

    public string? Missing => MissingOnThisMachine;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        var start = new ProcessStartInfo(FindNode()!, "server.js")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        var line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        line.ShouldNotBeNull("the server ended before it printed its port").ShouldStartWith("port ");
        Address = new UriBuilder(Address) { Port = int.Parse(line["port ".Length..], CultureInfo.InvariantCulture) }.Uri;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string? FindNode() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "node"), Path.Combine(folder, "node.exe") })
        .FirstOrDefault(File.Exists);
}
