using System.CommandLine;
using Matching.Cli.Terminal;
using Matching.Server.Stores;
using Spectre.Console;

namespace Matching.Cli.Commands;

/// <summary>`matching migrate`: brings a store's schema up to date. A server does the same when it starts; this does it beforehand.</summary>
internal static class MigrateCommand
{
    private static readonly StoreOptions Store = new();

    private static readonly Option<bool> Check = new("--check") { Description = "Only say which steps the store lacks; exit code 1 where it lacks any" };

    public static Command Create(CliContext context)
    {
        var command = new Command("migrate", $"Brings a store's schema up to date, and says by which steps. Repeating it is safe.\n\n{ExitCode.Help}") { Check };
        Store.AddTo(command);
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var location = StoreOptions.LocationOf(await Store.ReadAsync(parsed, context.Terminal, cancellation));
        await using var schema = location.Schema() ?? throw new UsageException("A store in memory has no schema; --store names another.");
        var before = await schema.ReadVersionAsync(cancellation);
        var steps = schema.Steps.Skip(before).ToList();
        var checks = parsed.GetValue(Check);
        if (!checks && steps.Count > 0)
            await schema.MigrateAsync(cancellation);
        Write(context, parsed, location, before, schema.Steps.Count, steps, checks);
        return checks && steps.Count > 0 ? ExitCode.Failed : ExitCode.Success;
    }

    private static void Write(CliContext context, ParseResult parsed, StoreLocation location, int before, int latest, List<string> steps, bool checks)
    {
        if (context.IsJson(parsed))
        {
            JsonOutput.Write(context.Terminal.Output, new { Store = location.ToString(), Version = checks ? before : latest, Latest = latest, Lacking = checks ? steps : [], Taken = checks ? [] : steps });
            return;
        }
        var console = context.Terminal.Out;
        foreach (var step in steps)
            console.MarkupLineInterpolated($"{(checks ? "lacks" : "took")} {step}");
        console.MarkupLineInterpolated($"{location} has version {(checks ? before : latest)} of {latest}{(steps.Count == 0 ? "; nothing to do" : "")}.");
    }
}
