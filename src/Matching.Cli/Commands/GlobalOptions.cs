using System.CommandLine;

namespace Matching.Cli.Commands;

/// <summary>Options that every command has.</summary>
internal sealed class GlobalOptions
{
    public const string DefaultServer = "http://127.0.0.1:5080";

    public Option<string> Server { get; } = new("--server")
    {
        Description = $"Address of the server (MATCHING_SERVER, else {DefaultServer})",
        HelpName = "URL",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MATCHING_SERVER") is { Length: > 0 } server ? server : DefaultServer,
    };

    public Option<string?> Network { get; } = new("--network", "-n")
    {
        Description = "Id of the network (MATCHING_NETWORK, else the server's only one)",
        HelpName = "ID",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MATCHING_NETWORK"),
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Results as JSON, for programs", Recursive = true };

    public Option<double> Timeout { get; } = new("--timeout")
    {
        Description = "Seconds to wait for an answer, 0 to wait for ever (30; an import waits for ever)",
        HelpName = "SECONDS",
        Recursive = true,
        DefaultValueFactory = _ => DefaultTimeoutSeconds,
    };

    // Above anything a healthy server needs for one answer, below anybody's patience.
    private const double DefaultTimeoutSeconds = 30;

    public void AddTo(Command root)
    {
        Server.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                result.AddError("--server must be an address such as http://127.0.0.1:5080");
        });
        Timeout.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() >= 0))
                result.AddError("--timeout must not be negative");
        });
        foreach (var option in (Option[])[Server, Network, Json, Timeout])
            root.Options.Add(option);
    }
}
