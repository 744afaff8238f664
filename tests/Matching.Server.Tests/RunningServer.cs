using Grpc.Net.Client;
using Matching.Server.Hosting;
using Microsoft.Extensions.Logging;

namespace Matching.Server.Tests;

/// <summary>A server on a free loopback port, with a client's channel to it.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly MatchingServer _server;
    private readonly bool _mayLogErrors;
    private GrpcChannel? _channel;

    public RunningServer()
        : this(new ServerOptions { Store = StoreKind.Memory })
    {
    }

    internal RunningServer(ServerOptions options, Action<WebApplicationBuilder>? configure = null, bool mayLogErrors = false)
    {
        _mayLogErrors = mayLogErrors;
        _server = MatchingServer.Create(options with { Urls = "http://127.0.0.1:0" }, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Log);
            configure?.Invoke(builder);
        });
    }

    public LogCollector Log { get; } = new();

    public Uri Address => Addresses[0];

    public IReadOnlyList<Uri> Addresses => _server.Addresses;

    public GrpcChannel Channel => _channel ?? throw new InvalidOperationException("The server is not started.");

    public V1.NetworkService.NetworkServiceClient Networks => new(Channel);

    public V1.MemberService.MemberServiceClient Members => new(Channel);

    public V1.TieService.TieServiceClient Ties => new(Channel);

    public V1.TaxonomyService.TaxonomyServiceClient Concepts => new(Channel);

    public V1.MatchingService.MatchingServiceClient Matching => new(Channel);

    public V1.OutcomeService.OutcomeServiceClient Outcomes => new(Channel);

    public V1.ModelService.ModelServiceClient Models => new(Channel);

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync(TestContext.Current.CancellationToken);
        _channel = GrpcChannel.ForAddress(Address);
    }

    public Task StopAsync() => _server.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        await _server.DisposeAsync();
        if (!_mayLogErrors)
            Log.Errors.ShouldBeEmpty();
    }

    /// <summary>A new, empty network.</summary>
    public async Task<World> NewWorldAsync()
    {
        var id = $"n-{Guid.CreateVersion7()}";
        await Networks.CreateNetworkAsync(new() { Network = new() { NetworkId = id, DisplayName = "A test" } });
        return new World(this, id);
    }
}
