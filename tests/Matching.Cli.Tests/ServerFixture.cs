using Matching.Cli.Sample;
using Matching.Server.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Matching.Cli.Tests.ServerFixture))]

namespace Matching.Cli.Tests;

/// <summary>One server with a memory store for all tests; those that only read share the sample network, each other test uses a network of its own.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly Lazy<Task> _sample;
    private MatchingServer _server = null!;

    // Once: two imports at the same time refuse each other's rows.
    public ServerFixture() => _sample = new(() => SampleImport.RunAsync(Address, null, CancellationToken.None));

    public string Address => _server.Addresses[0].ToString().TrimEnd('/');

    /// <summary>Puts the sample network there, if it is not.</summary>
    public Task HaveSampleAsync() => _sample.Value;

    public async ValueTask InitializeAsync()
    {
        _server = MatchingServer.Create(new ServerOptions { Urls = "http://127.0.0.1:0", Store = StoreKind.Memory, LogLevel = LogLevel.Warning });
        await _server.StartAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
