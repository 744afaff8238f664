using Grpc.Net.Client;
using Matching.Interop.V1;

namespace Matching.Standins.Tests.Interop;

/// <summary>Our client against a server by @grpc/grpc-js.</summary>
public abstract class GrpcJsServerTest(NodeServer server) : IClassFixture<NodeServer>, IAsyncLifetime
{
    protected const int TestTimeout = 60_000;

    private GrpcChannel? _channel;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected InteropService.InteropServiceClient Client { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        _channel = Connect(new GrpcChannelOptions { MaxReceiveMessageSize = null });
        Client = new InteropService.InteropServiceClient(_channel);
        return default;
    }

    public ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        GC.SuppressFinalize(this);
        return default;
    }

    protected GrpcChannel Connect(GrpcChannelOptions options) => GrpcChannel.ForAddress(server.Address, options);
}
