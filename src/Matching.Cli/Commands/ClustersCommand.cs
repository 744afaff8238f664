using System.CommandLine;
using Matching.Cli.Stores;
using Matching.Cli.Terminal;
using Matching.Server.Hosting;
using Matching.Server.Stores;
using Spectre.Console;

namespace Matching.Cli.Commands;

/// <summary>`matching clusters`: shows people who explore the graph the clusters that the engine sees.</summary>
internal static class ClustersCommand
{
    private static readonly StoreOptions Store = new();

    public static Command Create(CliContext context)
    {
        var command = new Command(
            "clusters", "Writes onto the graph in Neo4j which strong-tie cluster each member belongs to, for people who explore it (docs/exploring.md)");
        Store.AddTo(command);
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var location = StoreOptions.LocationOf(await Store.ReadAsync(parsed, context.Terminal, cancellation));
        if (location.Kind != StoreKind.Neo4j)
            throw new UsageException("Clusters are written to Neo4j only: give --neo4j-uri.");
        await using var store = await location.OpenAsync(TimeProvider.System, cancellation);
        var figures = new List<object>();
        await foreach (var network in StoredNetworks.ReadAsync(store, parsed.GetValue(context.Options.Network), cancellation))
        {
            var (members, clusters) = await ClusterLabels.WriteAsync(store, location, network, cancellation);
            figures.Add(new { Network = network.Value, Members = members, Clusters = clusters });
            if (!context.IsJson(parsed))
                context.Terminal.Out.MarkupLineInterpolated($"{network.Value}: {members:N0} members in {clusters:N0} clusters");
        }
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, new { Store = location.ToString(), Networks = figures });
        return ExitCode.Success;
    }
}
