using System.Diagnostics;

namespace Matching.Standins.Tests.Containers;

/// <summary>Another process that starts a container and keeps it.</summary>
internal sealed class ContainerHost : IDisposable
{
    private readonly Process _process;

    public ContainerHost(params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Matching.Standins.ContainerHost"))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
    }

    public async Task<string> FirstLineAsync(CancellationToken cancellation) => await _process.StandardOutput.ReadLineAsync(cancellation) ?? "";

    public void Kill() => _process.Kill();

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
