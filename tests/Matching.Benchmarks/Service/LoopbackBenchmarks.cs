using BenchmarkDotNet.Attributes;
using Matching.Cli.Bench;
using Matching.Cli.Server;
using Matching.Server.Hosting;
using Matching.Storage;
using Matching.V1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.Benchmarks.Service;

/// <summary>One caller over gRPC on the loopback: ten suggestions, beside a call that answers from memory.</summary>
[MemoryDiagnoser]
public class LoopbackBenchmarks : IAsyncDisposable
{
    private SimulatedStore store = null!;
    private MatchingServer server = null!;
    private ServerConnection connection = null!;
    private int asked;

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        store = new(Scenario.Network, Scenario.Generate);
        var options = new ServerOptions { Urls = "http://127.0.0.1:0", LogLevel = LogLevel.Warning };
        server = MatchingServer.Create(options, builder => builder.Services.AddSingleton<IGraphStore>(store));
        await server.StartAsync(CancellationToken.None);
        connection = new(server.Addresses[0].ToString().TrimEnd('/'), timeout: null);
        await SuggestAsync();
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        connection.Dispose();
        await server.DisposeAsync();
        await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true), AllocationBudget(16_000)]
    public async Task<string> GetNetworkAsync() =>
        (await connection.Networks.GetNetworkAsync(new GetNetworkRequest { NetworkId = Scenario.Network.Value })).Network.NetworkId;

    [Benchmark, AllocationBudget(60_000)]
    public async Task<int> SuggestAsync()
    {
        var member = Scenario.Usual.Snapshot.Members.IdOf(Scenario.Usual.MemberAt(asked++));
        var request = new SuggestConnectionsRequest { NetworkId = Scenario.Network.Value, MemberId = member.Value, Limit = 10 };
        return (await connection.Matching.SuggestConnectionsAsync(request)).Suggestions.Count;
    }
}
