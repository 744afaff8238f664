using System.CommandLine;
using Matching.Cli.Server;
using Matching.Cli.Terminal;
using Matching.V1;

namespace Matching.Cli.Commands;

/// <summary>`matching model`: the ranking models of a network, and which of them serves.</summary>
internal static class ModelCommand
{
    public static Command Create(CliContext context)
    {
        var list = new Command("list", "Lists the models of a network and says which have roles");
        context.Run(list, (parsed, cancellation) => RunAsync(context, parsed, ListAsync, cancellation));
        var history = new Command("history", "Lists all promotions and roll backs, newest first");
        context.Run(history, (parsed, cancellation) => RunAsync(context, parsed, HistoryAsync, cancellation));
        return new Command("model", "Keeps ranking models, and says which of them serves")
        {
            list, ModelShowCommand.Create(context), ModelRegisterCommand.Create(context), ModelPromoteCommand.Create(context),
            ModelRollBackCommand.Create(context), ModelRemoveCommand.Create(context), history,
        };
    }

    private static async Task<int> RunAsync(
        CliContext context, ParseResult parsed, Func<CliContext, ServerConnection, string, bool, CancellationToken, Task> ask, CancellationToken cancellation)
    {
        using var connection = context.Connect(parsed);
        var network = await connection.NetworkAsync(parsed.GetValue(context.Options.Network), cancellation);
        await ask(context, connection, network, context.IsJson(parsed), cancellation);
        return ExitCode.Success;
    }

    private static async Task ListAsync(CliContext context, ServerConnection connection, string network, bool json, CancellationToken cancellation)
    {
        var models = await Listing.ModelsAsync(connection.Models, network, cancellation).ToListAsync(cancellation);
        var roles = (await connection.Models.ListModelsAsync(new ListModelsRequest { NetworkId = network, PageSize = 1 }, cancellationToken: cancellation)).Roles;
        if (json)
            JsonOutput.Write(context.Terminal.Output, new ListModelsResponse { Models = { models }, Roles = roles });
        else
            new ModelTable(context.Terminal.Out).Write(models, roles);
    }

    private static async Task HistoryAsync(CliContext context, ServerConnection connection, string network, bool json, CancellationToken cancellation)
    {
        var promotions = await Listing.PromotionsAsync(connection.Models, network, cancellation).ToListAsync(cancellation);
        if (json)
            JsonOutput.Write(context.Terminal.Output, new ListPromotionsResponse { Promotions = { promotions } });
        else
            new ModelTable(context.Terminal.Out).Write(promotions);
    }
}
