using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Matching.Standins.Tests.Client;

/// <summary>Our client against a peer that the test scripts.</summary>
public abstract class ClientTest : IAsyncLifetime
{
    protected const int TestTimeout = 60_000;

    private readonly List<GrpcChannel> _channels = [];
    private readonly List<ScriptedPeer> _peers = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        foreach (var channel in _channels)
            channel.Dispose();
        foreach (var peer in _peers)
            await peer.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static Method<string, string> Echo(MethodType type) =>
        new(type, "test.Echo", type.ToString(), Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    protected async Task<Uri> PeerAsync(
        RequestDelegate script, HttpProtocols protocols = HttpProtocols.Http2, X509Certificate2? certificate = null, int port = 0)
    {
        var peer = await ScriptedPeer.StartAsync(script, protocols, certificate, port);
        _peers.Add(peer);
        return peer.Address;
    }

    protected GrpcChannel Channel(Uri address, GrpcChannelOptions? options = null)
    {
        var channel = GrpcChannel.ForAddress(address, options ?? new GrpcChannelOptions());
        _channels.Add(channel);
        return channel;
    }

    protected async Task<CallInvoker> ConnectAsync(RequestDelegate script, GrpcChannelOptions? options = null) =>
        Channel(await PeerAsync(script), options).CreateCallInvoker();

    /// <summary>The failure of a unary call to a peer of that script.</summary>
    protected async Task<RpcException> FailureAsync(RequestDelegate script, GrpcChannelOptions? options = null)
    {
        using var call = Unary(await ConnectAsync(script, options));
        return await FailureAsync(call.ResponseAsync);
    }

    protected static Task<RpcException> FailureAsync(Task task) => Should.ThrowAsync<RpcException>(task);

    protected static AsyncUnaryCall<string> Unary(CallInvoker invoker, CallOptions options = default, string request = "request") =>
        invoker.AsyncUnaryCall(Echo(MethodType.Unary), null, WithTestToken(options), request);

    protected static AsyncServerStreamingCall<string> ServerStream(CallInvoker invoker, CallOptions options = default) =>
        invoker.AsyncServerStreamingCall(Echo(MethodType.ServerStreaming), null, WithTestToken(options), "request");

    protected static AsyncClientStreamingCall<string, string> ClientStream(CallInvoker invoker, CallOptions options = default) =>
        invoker.AsyncClientStreamingCall(Echo(MethodType.ClientStreaming), null, WithTestToken(options));

    protected static AsyncDuplexStreamingCall<string, string> Duplex(CallInvoker invoker, CallOptions options = default) =>
        invoker.AsyncDuplexStreamingCall(Echo(MethodType.DuplexStreaming), null, WithTestToken(options));

    private static CallOptions WithTestToken(CallOptions options) =>
        options.CancellationToken.CanBeCanceled ? options : options.WithCancellationToken(Cancel);
}
