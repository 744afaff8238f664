using System.CommandLine;
using Matching.Cli.Sample;
using Matching.Cli.Terminal;
using Matching.Server.Hosting;
using Spectre.Console;

namespace Matching.Cli.Commands;

/// <summary>`matching serve`: the server, until somebody stops it.</summary>
internal static class ServeCommand
{
    private static readonly StoreOptions Store = new();

    private static readonly Option<string?> Address = new("--address")
    {
        Description = "Where to listen; several separated by ';', port 0 for a free one (http://127.0.0.1:5080)",
        HelpName = "URL",
    };

    private static readonly Option<bool> WithSample = new("--sample") { Description = "Serve the sample network, from a fresh file that is removed at the end" };

    public static Command Create(CliContext context)
    {
        var command = new Command("serve", "Starts a server and keeps it running; environment variables and appsettings.json set the rest")
        {
            Address, WithSample,
        };
        Store.AddTo(command);
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        using var scratch = parsed.GetValue(WithSample) && !Store.AreGiven(parsed) ? new ScratchFolder("serve") : null;
        await using var server = CreateServer(await OptionsOfAsync(context, parsed, scratch, cancellation));
        await server.StartAsync(cancellation);
        var address = server.Addresses[0].ToString().TrimEnd('/');
        if (parsed.GetValue(WithSample))
            await SampleImport.RunAsync(address, context.Terminal.Err, cancellation);
        Announce(context, address, parsed);
        await server.WaitForShutdownAsync(cancellation);
        context.Terminal.Output.WriteLine("Stopped.");
        return ExitCode.Success;
    }

    private static MatchingServer CreateServer(ServerOptions options)
    {
        try
        {
            return MatchingServer.Create(options);
        }
        catch (ArgumentException failure)
        {
            throw new UsageException(failure.Message);
        }
    }

    private static async Task<ServerOptions> OptionsOfAsync(CliContext context, ParseResult parsed, ScratchFolder? scratch, CancellationToken cancellation)
    {
        var options = scratch is null ? await Store.ReadAsync(parsed, context.Terminal, cancellation) : StoreOptions.Surroundings();
        if (parsed.GetValue(Address) is { } address)
            options = options with { Urls = address };
        return scratch is null ? options : options with { Store = StoreKind.Sqlite, StorePath = scratch.File("matching.db") };
    }

    private static void Announce(CliContext context, string address, ParseResult parsed)
    {
        var console = context.Terminal.Out;
        console.MarkupLineInterpolated($"Matching serves at [bold]{address}[/]");
        console.WriteLine();
        var server = address == GlobalOptions.DefaultServer ? "" : $" --server {address}";
        console.MarkupLine("In another terminal:");
        console.WriteLine($"  {CommandPath.Matching} health{server}");
        if (parsed.GetValue(WithSample))
            console.WriteLine($"  {CommandPath.Matching} suggest {SampleImport.SomeMember}{server}");
        else
            console.WriteLine($"  {CommandPath.Matching} import csv -m mapping.yaml FOLDER{server}");
        console.WriteLine($"  grpcurl -plaintext {new Uri(address).Authority} list");
        console.WriteLine();
        console.MarkupLine("[grey]Ctrl+C stops the server.[/]");
    }
}
