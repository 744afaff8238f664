using System.CommandLine;
using Matching.Cli.Sample;

namespace Matching.Cli.Commands;

/// <summary>`matching sample generate`: makes the sample network anew.</summary>
internal static class SampleCommand
{
    private static readonly Option<int> Seed = new("--seed")
    {
        Description = $"Another seed makes another network ({SampleNetwork.DefaultSeed})",
        HelpName = "N",
        DefaultValueFactory = _ => SampleNetwork.DefaultSeed,
    };

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "Where to write the CSV files" };

    public static Command Create(CliContext context)
    {
        var generate = new Command("generate", "Writes a generated network as CSV files") { Seed, Folder };
        context.Run(generate, async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(Folder);
            folder.Create();
            foreach (var (name, content) in SampleNetwork.Generate(parsed.GetValue(Seed)))
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), content, cancellation);
            context.Terminal.Output.WriteLine($"Wrote the sample network to {folder.FullName}. Its members are generated; none is a real person.");
            return ExitCode.Success;
        });
        return new Command("sample", "Works with the sample network") { generate };
    }
}
