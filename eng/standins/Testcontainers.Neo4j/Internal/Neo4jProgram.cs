using System.Diagnostics;
using DotNet.Testcontainers.Internal;

namespace Testcontainers.Neo4j.Internal;

/// <summary>Runs Neo4j in the foreground, with configuration and data in the container's folder.</summary>
internal sealed class Neo4jProgram : IProgram
{
    public string ReadyMark => "Started.";

    public async Task<ProgramStart> PrepareAsync(ProgramPlace place, CancellationToken cancellation)
    {
        var configuration = Directory.CreateDirectory(Path.Combine(place.Folder, "conf")).FullName;
        var settings = Neo4jSettings.Of(place).Select(setting => $"{setting.Key}={setting.Value}");
        await File.WriteAllLinesAsync(Path.Combine(configuration, "neo4j.conf"), settings, cancellation).ConfigureAwait(false);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NEO4J_CONF"] = configuration };
        // In a container, processes are numbered anew; here the number that a killed server left may still be taken.
        File.Delete(Path.Combine(Directory.CreateDirectory(Path.Combine(place.Folder, "run")).FullName, "neo4j.pid"));
        var isFirst = !Directory.Exists(Path.Combine(place.Folder, "data"));
        if (isFirst && Neo4jAuthentication.Of(place.Environment).Password is { } password)
            await SetPasswordAsync(password, environment, cancellation).ConfigureAwait(false);
        return new ProgramStart(Neo4jHome.Server, ["console"], environment);
    }

    private static async Task SetPasswordAsync(string password, Dictionary<string, string> environment, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Neo4jHome.Admin, ["dbms", "set-initial-password", password]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var admin = Process.Start(start)!;
        var output = admin.StandardOutput.ReadToEndAsync(cancellation);
        var errors = admin.StandardError.ReadToEndAsync(cancellation);
        await admin.WaitForExitAsync(cancellation).ConfigureAwait(false);
        if (admin.ExitCode != 0)
            throw new InvalidOperationException($"Neo4j did not take the password: {await output.ConfigureAwait(false)}{await errors.ConfigureAwait(false)}");
    }
}
