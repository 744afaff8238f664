using System.CommandLine;
using Matching.Cli.Terminal;
using Matching.V1;
using Spectre.Console;

namespace Matching.Cli.Commands;

/// <summary>`matching model remove`: takes a model that has no role out of a network.</summary>
internal static class ModelRemoveCommand
{
    private static readonly Argument<string> Model = ModelOptions.Model();

    public static Command Create(CliContext context)
    {
        var command = new Command("remove", "Removes a model that neither serves nor shadows; the history keeps its id") { Model };
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = context.Connect(parsed);
        var network = await connection.NetworkAsync(parsed.GetValue(context.Options.Network), cancellation);
        var request = new RemoveModelRequest { NetworkId = network, ModelId = parsed.GetRequiredValue(Model) };
        var answer = await connection.Models.RemoveModelAsync(request, cancellationToken: cancellation);
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, answer);
        else
            context.Terminal.Out.MarkupLineInterpolated($"[bold]{request.ModelId}[/] is removed from {network}");
        return ExitCode.Success;
    }
}
