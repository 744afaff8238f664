using System.CommandLine;
using Matching.Cli.Copying;
using Matching.Storage.Copying;

namespace Matching.Cli.Commands;

/// <summary>`matching copy`: networks from one store to another, such as from the embedded file to Neo4j.</summary>
internal static class CopyCommand
{
    private static readonly StoreArgument From = new("from", "The store to read");
    private static readonly StoreArgument To = new("to", "The store to write to");

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
            Update, Check,
        };
        From.AddTo(command);
        To.AddTo(command);
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var from = await From.ReadAsync(parsed, context.Terminal, cancellation);
        var to = await To.ReadAsync(parsed, context.Terminal, cancellation);
        if (from.ToString() == to.ToString())
            throw new UsageException("--from and --to are the same store.");
        From.MustExist(from);
        var clock = new CopyClock();
        await using var source = await from.OpenAsync(TimeProvider.System, cancellation);
        await using var destination = await to.OpenAsync(clock, cancellation);
        var job = new CopyJob(context.Terminal, source, destination, clock, parsed.GetValue(Update), parsed.GetValue(Check));
        var report = await job.RunAsync(parsed.GetValue(context.Options.Network), cancellation);
        CopyView.Write(context.Terminal, from, to, report, context.IsJson(parsed));
        return report.All(network => network.IsEqual) ? ExitCode.Success : ExitCode.Failed;
    }
}
