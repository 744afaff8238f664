using Matching.Server.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Matching.Cli.Tests.ServerFixture))]

namespace Matching.Cli.Tests;

/// <summary>One server with a memory store for all tests; each test uses a network of its own.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private MatchingServer _server = null!;

    public string Address => _server.Addresses[0].ToString().TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        _server = MatchingServer.Create(new ServerOptions { Urls = "http://127.0.0.1:0", Store = StoreKind.Memory, LogLevel = LogLevel.Warning });
        await _server.StartAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
