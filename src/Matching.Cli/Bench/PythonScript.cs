using System.ComponentModel;
using System.Diagnostics;

namespace Matching.Cli.Bench;

/// <summary>Runs scripts beside which the engine is measured, in a Python process of their own.</summary>
/// <param name="modules">What the script needs, separated by commas; a Python that lacks any is passed over.</param>
/// <param name="text">The script.</param>
internal sealed class PythonScript(string modules, string text)
{
    // A Python of its own may shadow the one that the distribution's packages belong to.
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    /// <summary>What the script prints; null where no Python has the modules, or the script fails.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="write">Writes its standard input, and leaves it open.</param>
    /// <param name="cancellation">Kills it.</param>
    public async Task<string?> RunAsync(string[] arguments, Func<Stream, Task> write, CancellationToken cancellation)
    {
        foreach (var python in Pythons)
        {
            if (await RunAsync(python, ["-c", $"import {modules}"], _ => Task.CompletedTask, cancellation) is not null)
                return await RunAsync(python, ["-c", text, .. arguments], write, cancellation);
        }
        return null;
    }

    private static async Task<string?> RunAsync(string program, string[] arguments, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            await using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await WriteAsync(process.StandardInput, write);
            await Task.WhenAll(output, error);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? await output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    // A script that fails early closes its end; the exit code tells.
    private static async Task WriteAsync(StreamWriter input, Func<Stream, Task> write)
    {
        try
        {
            await write(input.BaseStream);
            input.Close();
        }
        catch (IOException)
        {
        }
    }
}
