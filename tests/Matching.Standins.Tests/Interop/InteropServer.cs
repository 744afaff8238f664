using Grpc.AspNetCore.Server;
using Grpc.Net.Client;
using Matching.Interop.V1;
using Matching.Standins.Tests.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Matching.Standins.Tests.Interop;

/// <summary>Kestrel on a free loopback port, with the interop, health and reflection services.</summary>
internal sealed class InteropServer : IAsyncDisposable
{
    // Holds the contract's 16 MiB payload and what surrounds it.
    private const int MaxMessageSize = 17 * 1024 * 1024;

    private readonly WebApplication _application;
    private GrpcChannel? _channel;

    private InteropServer(WebApplication application) => _application = application;

    /// <summary>Our own client of this server, with no limit to the size of messages.</summary>
    public InteropService.InteropServiceClient Client => new(_channel ??= GrpcChannel.ForAddress(Address, new() { MaxReceiveMessageSize = null }));

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public IServiceProvider Services => _application.Services;

    public static Task<InteropServer> StartAsync(
        Action<WebApplicationBuilder>? configure = null,
        Action<GrpcServiceOptions>? configureGrpc = null,
        Action<WebApplication>? configureApplication = null,
        Action<ListenOptions>? configureListener = null,
        Action<GrpcServiceEndpointConventionBuilder>? configureService = null) =>
        StartAsync<InteropResponder>(configure, configureGrpc, configureApplication, configureListener, configureService);

    /// <summary>Serves the interop contract by another service.</summary>
    public static async Task<InteropServer> StartAsync<TService>(
        Action<WebApplicationBuilder>? configure = null,
        Action<GrpcServiceOptions>? configureGrpc = null,
        Action<WebApplication>? configureApplication = null,
        Action<ListenOptions>? configureListener = null,
        Action<GrpcServiceEndpointConventionBuilder>? configureService = null)
        where TService : InteropService.InteropServiceBase
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listener =>
        {
            listener.Protocols = HttpProtocols.Http2;
            configureListener?.Invoke(listener);
        }));
        builder.Services.AddSingleton<ObservedCalls>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = MaxMessageSize;
            configureGrpc?.Invoke(options);
        });
        builder.Services.AddGrpcHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy());
        builder.Services.AddGrpcReflection();
        configure?.Invoke(builder);
        var application = builder.Build();
        configureApplication?.Invoke(application);
        var service = application.MapGrpcService<TService>();
        configureService?.Invoke(service);
        application.MapGrpcHealthChecksService();
        application.MapGrpcReflectionService();
        await application.StartAsync();
        return new InteropServer(application);
    }

    /// <summary>Serves the interop contract by the methods given.</summary>
    public static Task<InteropServer> StartAsync(Script script, Action<GrpcServiceOptions>? configureGrpc = null, Action<WebApplication>? configureApplication = null) =>
        StartAsync<ScriptedService>(builder => builder.Services.AddSingleton(script), configureGrpc, configureApplication);

    /// <summary>Lets calls end by themselves, for the host's shutdown time.</summary>
    public Task StopAsync() => _application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        await _application.DisposeAsync();
    }
}
