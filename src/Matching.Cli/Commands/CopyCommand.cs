using System.CommandLine;
using Matching.Cli.Copying;
using Matching.Storage.Copying;

namespace Matching.Cli.Commands;

/// <summary>`matching copy`: networks from one store to another, such as from the embedded file to Neo4j.</summary>
internal static class CopyCommand
{
    private static readonly Option<string> From = Place("--from", "The store to read");
    private static readonly Option<string> To = Place("--to", "The store to write to");

    private static readonly Option<bool> Update = new("--update")
    {
        Description = "Take networks that were copied before, in whole or in part: write what differs, remove what the source no longer has",
    };

    private static readonly Option<bool> Check = new("--check") { Description = "Only compare the two, and write nothing; exit code 1 where they differ" };

    public static Command Create(CliContext context)
    {
        var command = new Command(
            "copy",
            "Copies networks from one store to another and verifies the copy. Nobody should write to the destination meanwhile, "
            + $"and what is written to the source after it was read takes another run with --update. See docs/moving.md.\n\n{ExitCode.Help}")
        {
            From, To, Update, Check,
        };
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var (from, to) = (StoreAddress.Parse("--from", parsed.GetRequiredValue(From)), StoreAddress.Parse("--to", parsed.GetRequiredValue(To)));
        if (from == to)
            throw new UsageException("--from and --to are the same store.");
        var clock = new CopyClock();
        await using var source = await StoreAddress.OpenExistingAsync(from, cancellation);
        await using var destination = await to.OpenAsync(clock, cancellation);
        var job = new CopyJob(context.Terminal, source, destination, clock, parsed.GetValue(Update), parsed.GetValue(Check));
        var report = await job.RunAsync(parsed.GetValue(context.Options.Network), cancellation);
        CopyView.Write(context.Terminal, from, to, report, context.IsJson(parsed));
        return report.All(network => network.IsEqual) ? ExitCode.Success : ExitCode.Failed;
    }

    private static Option<string> Place(string name, string description) => new(name)
    {
        Description = $"{description}: sqlite:FILE",
        HelpName = "STORE",
        Required = true,
    };
}
