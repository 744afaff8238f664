using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Matching.V1;

namespace Matching.Cli.Server;

/// <summary>A connection to a server.</summary>
/// <param name="address">Where the server is.</param>
/// <param name="timeout">Longest wait for a call with one answer; null waits for ever.</param>
internal sealed class ServerConnection(string address, TimeSpan? timeout) : IDisposable
{
    // A summary or a page of members of a large network is longer than the 4 MiB that a client takes by default.
    private const int LargestMessage = 64 << 20;

    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = LargestMessage });

    /// <summary>Calls with the timeout on those that have one answer.</summary>
    public CallInvoker Invoker => timeout is { } longest ? _channel.Intercept(new DeadlineInterceptor(longest, TimeProvider.System)) : _channel.CreateCallInvoker();

    public MatchingService.MatchingServiceClient Matching => new(Invoker);

    public MemberService.MemberServiceClient Members => new(Invoker);

    public ModelService.ModelServiceClient Models => new(Invoker);

    public OutcomeService.OutcomeServiceClient Outcomes => new(Invoker);

    public NetworkService.NetworkServiceClient Networks => new(Invoker);

    /// <summary>The network that was named, else the only one there is.</summary>
    /// <exception cref="UsageException">None was named and there is not exactly one.</exception>
    public async Task<string> NetworkAsync(string? named, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(named))
            return named;
        var known = new List<string>();
        await foreach (var network in Listing.NetworksAsync(Networks, cancellation))
            known.Add(network.NetworkId);
        return known switch
        {
            [var only] => only,
            [] => throw new UsageException("The server has no network yet. Import one with: matching import csv --mapping FILE.yaml DIR"),
            _ => throw new UsageException($"The server has several networks; name one with --network: {string.Join(", ", known)}."),
        };
    }

    public void Dispose() => _channel.Dispose();
}
