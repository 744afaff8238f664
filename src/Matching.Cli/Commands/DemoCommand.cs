using System.CommandLine;
using System.Diagnostics;
using Matching.Cli.Demo;
using Matching.Cli.Sample;
using Matching.Cli.Server;
using Matching.Cli.Terminal;
using Matching.Server.Hosting;
using Matching.V1;
using Microsoft.Extensions.Logging;

namespace Matching.Cli.Commands;

/// <summary>`matching demo`: the whole job on the sample network, in a server of its own that leaves nothing behind.</summary>
internal static class DemoCommand
{
    public static Command Create(CliContext context)
    {
        var command = new Command("demo", "Shows the whole job on a sample network, in under a minute, leaving nothing behind");
        context.Run(command, (parsed, cancellation) => RunAsync(context, context.IsJson(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, bool json, CancellationToken cancellation)
    {
        using var scratch = new ScratchFolder("demo");
        var options = new ServerOptions { Urls = "http://127.0.0.1:0", StorePath = scratch.File("matching.db"), LogLevel = LogLevel.Warning };
        await using var server = MatchingServer.Create(options);
        await server.StartAsync(cancellation);
        var address = server.Addresses[0].ToString().TrimEnd('/');

        var view = new DemoView(context.Terminal.Out);
        if (!json)
            view.Open(address);
        var clock = Stopwatch.StartNew();
        var rows = await SampleImport.RunAsync(address, json ? null : context.Terminal.Err, cancellation);
        var imported = clock.Elapsed;

        using var connection = new ServerConnection(address, timeout: null);
        var shape = await connection.Networks.SummarizeNetworkAsync(new SummarizeNetworkRequest { NetworkId = SampleImport.Network }, cancellationToken: cancellation);
        if (!json)
            view.ShowNetwork(rows, imported, shape);
        clock.Restart();
        var story = await DemoStory.ReadAsync(connection, SampleImport.Network, cancellation);
        if (json)
            JsonOutput.Write(context.Terminal.Output, DemoFigures.Of(rows, shape, story));
        else
            view.ShowStory(story, clock.Elapsed);
        await server.StopAsync(cancellation);
        return ExitCode.Success;
    }
}
