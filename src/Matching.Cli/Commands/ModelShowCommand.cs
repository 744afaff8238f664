using System.CommandLine;
using Matching.Cli.Terminal;
using Matching.V1;

namespace Matching.Cli.Commands;

/// <summary>`matching model show`: a model, and how it came about.</summary>
internal static class ModelShowCommand
{
    private static readonly Argument<string> Model = ModelOptions.Model();

    public static Command Create(CliContext context)
    {
        var command = new Command("show", "Shows a model: its role, its training, what it measured, and what it ranks by") { Model };
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = context.Connect(parsed);
        var network = await connection.NetworkAsync(parsed.GetValue(context.Options.Network), cancellation);
        var id = parsed.GetRequiredValue(Model);
        var found = await connection.Models.GetModelAsync(new GetModelRequest { NetworkId = network, ModelId = id }, cancellationToken: cancellation);
        var metrics = await connection.Models.GetModelMetricsAsync(new GetModelMetricsRequest { NetworkId = network, ModelId = id }, cancellationToken: cancellation);
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, ("model", found.Model), ("roles", found.Roles), ("metrics", metrics));
        else
            new ModelView(context.Terminal.Out).Write(found, metrics);
        return ExitCode.Success;
    }
}
