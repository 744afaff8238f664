using System.CommandLine;
using Matching.Cli.Terminal;
using Matching.V1;

namespace Matching.Cli.Commands;

/// <summary>`matching model rollback`: puts back into service what served before.</summary>
internal static class ModelRollBackCommand
{
    private static readonly Option<string> Author = ModelOptions.Author();

    private static readonly Option<string> Reason = ModelOptions.Reason();

    public static Command Create(CliContext context)
    {
        var command = new Command("rollback", "Puts back into service what served before the present model; a second time undoes the first") { Reason, Author };
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = context.Connect(parsed);
        var request = new RollBackModelRequest
        {
            NetworkId = await connection.NetworkAsync(parsed.GetValue(context.Options.Network), cancellation),
            Author = parsed.GetRequiredValue(Author),
            Reason = parsed.GetRequiredValue(Reason),
        };
        var answer = await connection.Models.RollBackModelAsync(request, cancellationToken: cancellation);
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, answer);
        else
            new ModelTable(context.Terminal.Out).Write(answer.Roles);
        return ExitCode.Success;
    }
}
