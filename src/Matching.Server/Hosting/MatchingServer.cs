using Matching.Server.Stores;
using Matching.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Console;

namespace Matching.Server.Hosting;

/// <summary>A server in this process: for the command line, and for tests.</summary>
public sealed class MatchingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _opensStore;

    private MatchingServer(WebApplication app, bool opensStore) => (_app, _opensStore) = (app, opensStore);

    /// <summary>Puts a server together without starting it.</summary>
    /// <param name="options">The options.</param>
    /// <param name="configure">Changes what the server is made of; tests put in their clock and store. Null changes nothing.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message names all that are.</exception>
    public static MatchingServer Create(ServerOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        ServerOptionsRules.Check(options);
        // Nothing of the caller's surroundings: what can be set is in the options.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => KestrelEndpoints.Configure(kestrel, options));
        // The framework logs requests that it cannot read as errors of the server; what is one, an interceptor logs.
        builder.Logging.SetMinimumLevel(options.LogLevel).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.Critical);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRouting();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.ShutdownTimeout);
        builder.Services.AddMatching(options);
        configure?.Invoke(builder);

        // A store that was put in besides comes open.
        var opensStore = builder.Services.Count(service => service.ServiceType == typeof(IGraphStore)) == 1;
        var app = builder.Build();
        app.MapMatching();
        return new MatchingServer(app, opensStore);
    }

    /// <summary>What the server is made of.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Where it listens, once started: with the ports that were free.</summary>
    public IReadOnlyList<Uri> Addresses =>
        [.. _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(a => new Uri(a))];

    /// <summary>Opens the store and begins to serve.</summary>
    /// <exception cref="IOException">An address is in use.</exception>
    /// <exception cref="UnavailableException">The store cannot be reached, or refuses; then it is a <see cref="RefusedException"/>.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        if (_opensStore)
        {
            await _app.Services.GetRequiredService<ServedStore>().OpenAsync(cancellation);
            // From here on the container owns it, and closes it whatever happens.
            _ = _app.Services.GetRequiredService<IGraphStore>();
        }
        await _app.StartAsync(cancellation);
    }

    /// <summary>Serves until the cancellation, or until the process is asked to end, and then stops.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    /// <summary>Takes no further calls, lets those under way end within the shutdown timeout, and stops.</summary>
    public Task StopAsync(CancellationToken cancellation) => _app.StopAsync(cancellation);

    /// <summary>Stops, where that has not happened, and closes the store.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
