using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Matching.Interop.V1;

namespace Matching.Standins.Tests.Interop;

public sealed class GrpcJsServerFailureTests(NodeServer server) : GrpcJsServerTest(server)
{
    private static readonly Failure NotFound = new() { Code = (int)StatusCode.NotFound, Message = "niemand heißt 李雷 – 100 % sicher\n", Details = ByteString.CopyFrom(8, 5) };

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_Failure_CarriesUnicodeMessageAndDetails()
    {
        var e = await Should.ThrowAsync<RpcException>(async () => await Client.UnaryAsync(new InteropRequest { Failure = NotFound }, cancellationToken: Cancel));

        e.StatusCode.ShouldBe(StatusCode.NotFound);
        e.Status.Detail.ShouldBe(NotFound.Message);
        e.Trailers.GetValueBytes("grpc-status-details-bin").ShouldBe([8, 5]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ServerStream_FailureAfterResponses_ComesLast()
    {
        using var call = Client.ServerStream(new InteropRequest { ResponseCount = 2, Failure = NotFound }, cancellationToken: Cancel);

        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
        var e = await Should.ThrowAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancel));

        e.Status.Detail.ShouldBe(NotFound.Message);
        call.GetStatus().StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ClientStream_FailureWhileWriting_ReachesTheCaller()
    {
        using var call = Client.ClientStream(cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(new InteropRequest { Failure = NotFound }, Cancel);

        var e = await Should.ThrowAsync<RpcException>(async () => await call);

        e.Status.Detail.ShouldBe(NotFound.Message);
        (await Should.ThrowAsync<RpcException>(() => call.RequestStream.WriteAsync(new InteropRequest(), Cancel))).StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Bidi_Failure_EndsTheResponses()
    {
        using var call = Client.Bidi(cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(new InteropRequest { Failure = NotFound }, Cancel);

        var e = await Should.ThrowAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancel));

        e.StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_Deadline_ReachesTheServerAndPasses()
    {
        var told = await Client.UnaryAsync(new InteropRequest(), deadline: DateTime.UtcNow.AddSeconds(30), cancellationToken: Cancel);
        told.DeadlineMilliseconds.ShouldBeInRange(20_000, 30_001);

        var e = await Should.ThrowAsync<RpcException>(
            async () => await Client.UnaryAsync(new InteropRequest { Hang = true }, deadline: DateTime.UtcNow.AddMilliseconds(200), cancellationToken: Cancel));

        e.StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_CancelledByToken_IsCancelledOnTheServer()
    {
        using var stop = new CancellationTokenSource();
        var call = Client.UnaryAsync(new InteropRequest { Hang = true, EchoMetadata = true, CallId = "token" }, cancellationToken: stop.Token);
        await call.ResponseHeadersAsync;
        await stop.CancelAsync();

        (await Should.ThrowAsync<RpcException>(async () => await call)).StatusCode.ShouldBe(StatusCode.Cancelled);
        await ShouldBeCancelledAsync("token");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ServerStream_DisposedMidway_IsCancelledOnTheServer()
    {
        var call = Client.ServerStream(new InteropRequest { ResponseCount = int.MaxValue, CallId = "dispose" }, cancellationToken: Cancel);
        await call.ResponseStream.MoveNext(Cancel);

        call.Dispose();

        await ShouldBeCancelledAsync("dispose");
        call.GetStatus().StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Bidi_ChannelDisposed_IsCancelledOnTheServer()
    {
        var channel = Connect(new GrpcChannelOptions());
        var call = new InteropService.InteropServiceClient(channel).Bidi(cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(new InteropRequest { Hang = true, EchoMetadata = true, CallId = "channel" }, Cancel);
        await call.ResponseHeadersAsync;

        channel.Dispose();

        await ShouldBeCancelledAsync("channel");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_CancelledByServer_SaysSo()
    {
        var request = new InteropRequest { Failure = new Failure { Code = (int)StatusCode.Cancelled, Message = "stopped" } };

        var e = await Should.ThrowAsync<RpcException>(async () => await Client.UnaryAsync(request, cancellationToken: Cancel));

        e.Status.Detail.ShouldBe("stopped");
    }

    private async Task ShouldBeCancelledAsync(string callId)
    {
        var seen = await Client.ObserveAsync(new ObserveRequest { CallId = callId, WaitForCancellation = true }, cancellationToken: Cancel);

        seen.Started.ShouldBeTrue();
        seen.Cancelled.ShouldBeTrue();
    }
}
