using System.CommandLine;
using Matching.Cli.Import;
using Matching.Cli.Import.Mapping;

namespace Matching.Cli.Commands;

/// <summary>`matching import csv`: CSV files as they are, by a mapping from their columns to the fields of the contract.</summary>
internal static class ImportCsvCommand
{
    private static readonly Option<FileInfo> Mapping = new("--mapping", "-m")
    {
        Description = "YAML file that says what the columns mean (docs/importing.md)",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<FileInfo?> Rejects = new("--rejects")
    {
        Description = "Where to write rows that were not taken; corrected, that file can be imported again",
        HelpName = "FILE",
    };

    private static readonly Option<bool> CreateNetworks = new("--create-networks") { Description = "Create networks that only rows name" };

    private static readonly Argument<string[]> Paths = new("PATHS") { Description = "Folders and files", Arity = ArgumentArity.OneOrMore };

    public static Command Create(CliContext context)
    {
        var command = new Command("csv", $"Imports CSV files, plain or gzip, as a mapping says. Importing again is safe.\n\n{ExitCode.Help}")
        {
            Mapping, Rejects, CreateNetworks, Paths,
        };
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var mapping = await MappingReader.ReadFileAsync(parsed.GetRequiredValue(Mapping).ToString(), cancellation);
        var files = await SourceFiles.FindAsync(mapping, parsed.GetRequiredValue(Paths), cancellation);
        var named = parsed.GetValue(context.Options.Network);
        var plan = string.IsNullOrEmpty(named)
            ? new ImportPlan(mapping.NetworkId, mapping.NetworkName, parsed.GetValue(CreateNetworks), files)
            : new ImportPlan(named, named, parsed.GetValue(CreateNetworks), files);

        using var connection = context.Connect(parsed);
        var job = new ImportJob(context.Terminal, parsed.GetValue(Rejects)?.ToString(), context.IsJson(parsed));
        return await job.RunAsync(connection, plan, cancellation);
    }
}
