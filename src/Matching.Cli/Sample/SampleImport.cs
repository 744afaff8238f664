using Matching.Cli.Import;
using Matching.Cli.Import.Mapping;
using Matching.Cli.Server;
using Spectre.Console;

namespace Matching.Cli.Sample;

/// <summary>Imports the sample network as a user would: over gRPC, with the mapping that lies beside it.</summary>
internal static class SampleImport
{
    public const string Network = "riverside";

    /// <summary>A member with suggestions worth looking at.</summary>
    public const string SomeMember = "m-225";

    /// <returns>Rows imported.</returns>
    public static async Task<long> RunAsync(string server, IAnsiConsole? console, CancellationToken cancellation)
    {
        var mapping = await MappingReader.ReadFileAsync(SampleFolder.MappingFile, cancellation);
        var files = await SourceFiles.FindAsync(mapping, [SampleFolder.Path], cancellation);
        var log = new ImportLog();
        using var connection = new ServerConnection(server, timeout: null);
        var plan = new ImportPlan(mapping.NetworkId, mapping.NetworkName, CreateNetworks: false, files);
        await ImportProgressBar.RunAsync(console, files, progress => ImportRun.RunAsync(connection.Invoker, plan, log, progress, cancellation));
        return log.IsClean
            ? files.Sum(file => log[file].Imported)
            : throw new InvalidOperationException($"The sample does not import cleanly: {log.Rejections[0]}");
    }
}
