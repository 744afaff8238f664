using System.CommandLine;
using Matching.Cli.Terminal;
using Matching.V1;

namespace Matching.Cli.Commands;

/// <summary>`matching model promote`: gives a model a role, or takes a role away.</summary>
internal static class ModelPromoteCommand
{
    private static readonly Argument<string?> Model = new("MODEL") { Description = "Id of the model", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<bool> None = new("--none") { Description = "No model: the first day's ranking serves, or with --shadow nothing shadows" };

    private static readonly Option<bool> Shadow = new("--shadow") { Description = "Let it rank beside the serving one, seen by nobody, instead of serve" };

    private static readonly Option<bool> Force = new("--force") { Description = "Let it serve although it ranked held-out data worse" };

    private static readonly Option<string> Author = ModelOptions.Author();

    private static readonly Option<string> Reason = ModelOptions.Reason();

    public static Command Create(CliContext context)
    {
        var command = new Command("promote", "Puts a model into service, or into the shadow of the one that serves") { Model, None, Shadow, Reason, Author, Force };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrEmpty(result.GetValue(Model)) != result.GetValue(None))
                result.AddError("Name a MODEL, or say --none.");
        });
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = context.Connect(parsed);
        var request = new PromoteModelRequest
        {
            NetworkId = await connection.NetworkAsync(parsed.GetValue(context.Options.Network), cancellation),
            ModelId = parsed.GetValue(Model) ?? "",
            Role = parsed.GetValue(Shadow) ? ModelRole.Shadow : ModelRole.Serving,
            Author = parsed.GetRequiredValue(Author),
            Reason = parsed.GetRequiredValue(Reason),
            Force = parsed.GetValue(Force),
        };
        var answer = await connection.Models.PromoteModelAsync(request, cancellationToken: cancellation);
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, answer);
        else
            new ModelTable(context.Terminal.Out).Write(answer.Roles);
        return ExitCode.Success;
    }
}
