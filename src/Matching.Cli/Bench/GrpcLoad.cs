using System.Diagnostics;
using Matching.Cli.Server;
using Matching.Model;
using Matching.Server.Hosting;
using Matching.Storage;
using Matching.V1;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Cli.Bench;

/// <summary>Serves a store on the loopback and asks for suggestions through the client, with several callers at once.</summary>
internal sealed class GrpcLoad(NetworkId network, string[] members, int limit, CancellationToken cancellation)
{
    private const int Callers = 8;

    // Until the just-in-time compiler has seen enough of both sides: after a quarter of these a request still took twice the processor time.
    private const int WarmUp = 20_000;

    private int next;

    public async Task<GrpcFigures> RunAsync(IGraphStore store)
    {
        var options = new ServerOptions
        {
            Urls = "http://127.0.0.1:0",
            LogLevel = Microsoft.Extensions.Logging.LogLevel.Warning,
            // The first call waits until a snapshot is built, which takes minutes for millions of members.
            DefaultDeadline = TimeSpan.FromHours(1),
        };
        await using var server = MatchingServer.Create(options, builder => builder.Services.AddSingleton(store));
        await server.StartAsync(cancellation);
        using var connection = new ServerConnection(server.Addresses[0].ToString().TrimEnd('/'), timeout: null);
        // The first answer waits for the snapshot.
        await AskAsync(connection, members[0]);
        await CallAsync(connection, WarmUp);
        var figures = await MeasureAsync(connection);
        await server.StopAsync(cancellation);
        return figures;
    }

    private async Task<GrpcFigures> MeasureAsync(ServerConnection connection)
    {
        GC.Collect();
        var (began, used, allocated) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var requests = members.Length;
        var milliseconds = await CallAsync(connection, requests);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Array.Sort(milliseconds);
        return new GrpcFigures
        {
            Callers = Callers,
            Requests = requests,
            RequestsPerSecond = Math.Round(requests / seconds),
            MedianMilliseconds = Math.Round(milliseconds[requests / 2], 2),
            P99Milliseconds = Math.Round(milliseconds[(int)(requests * 0.99)], 2),
            ProcessorMicrosecondsPerRequest = Math.Round((Environment.CpuUsage.TotalTime - used).TotalMicroseconds / requests),
            AllocatedBytesPerRequest = (GC.GetTotalAllocatedBytes() - allocated) / requests,
        };
    }

    // Tells how long each call took.
    private async Task<double[]> CallAsync(ServerConnection connection, int requests)
    {
        next = -1;
        var times = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => CallOneByOneAsync(connection, requests), cancellation)));
        return [.. times.SelectMany(caller => caller)];
    }

    private async Task<List<double>> CallOneByOneAsync(ServerConnection connection, int requests)
    {
        var milliseconds = new List<double>();
        for (var mine = Interlocked.Increment(ref next); mine < requests; mine = Interlocked.Increment(ref next))
        {
            var began = Stopwatch.GetTimestamp();
            await AskAsync(connection, members[mine % members.Length]);
            milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return milliseconds;
    }

    private async Task AskAsync(ServerConnection connection, string member) => await connection.Matching.SuggestConnectionsAsync(
        new SuggestConnectionsRequest { NetworkId = network.Value, MemberId = member, Limit = limit }, cancellationToken: cancellation);
}
