using System.CommandLine;

namespace Matching.Cli.Commands;

/// <summary>`matching import`: from other people's files into a network.</summary>
internal static class ImportCommand
{
    public static Command Create(CliContext context) => new("import", "Imports other people's files into a network") { ImportCsvCommand.Create(context) };
}
