using System.CommandLine;
using Grpc.Health.V1;
using Matching.Cli.Server;
using Matching.Cli.Terminal;
using Matching.V1;

namespace Matching.Cli.Commands;

/// <summary>`matching health`: whether the server serves, and the shape of its networks.</summary>
internal static class HealthCommand
{
    public static Command Create(CliContext context)
    {
        var command = new Command("health", "Asks a server whether it serves, and for the shape of its networks");
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = context.Connect(parsed);
        var check = await new Health.HealthClient(connection.Invoker).CheckAsync(new HealthCheckRequest(), cancellationToken: cancellation);
        var serves = check.Status == HealthCheckResponse.Types.ServingStatus.Serving;
        var shapes = serves ? await ShapesAsync(connection, parsed.GetValue(context.Options.Network), cancellation) : [];
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, new { Server = parsed.GetValue(context.Options.Server), Serving = serves, Networks = shapes.Select(NetworkFigures.Of) });
        else
            new HealthView(context.Terminal.Out).Write(parsed.GetValue(context.Options.Server)!, serves, shapes);
        return serves ? ExitCode.Success : ExitCode.Unavailable;
    }

    private static async Task<IReadOnlyList<(Network Network, SummarizeNetworkResponse Shape)>> ShapesAsync(
        ServerConnection connection, string? named, CancellationToken cancellation)
    {
        var shapes = new List<(Network, SummarizeNetworkResponse)>();
        if (!string.IsNullOrEmpty(named))
            return [await ShapeAsync(connection, (await connection.Networks.GetNetworkAsync(new GetNetworkRequest { NetworkId = named }, cancellationToken: cancellation)).Network, cancellation)];
        await foreach (var network in Listing.NetworksAsync(connection.Networks, cancellation))
            shapes.Add(await ShapeAsync(connection, network, cancellation));
        return shapes;
    }

    private static async Task<(Network Network, SummarizeNetworkResponse Shape)> ShapeAsync(ServerConnection connection, Network network, CancellationToken cancellation) =>
        (network, await connection.Networks.SummarizeNetworkAsync(new SummarizeNetworkRequest { NetworkId = network.NetworkId }, cancellationToken: cancellation));
}
