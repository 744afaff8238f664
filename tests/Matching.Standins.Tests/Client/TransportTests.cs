using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Http.Features;

namespace Matching.Standins.Tests.Client;

public sealed class TransportTests : ClientTest
{
    [Theory(Timeout = TestTimeout)]
    [InlineData(0x2, StatusCode.Internal)]
    [InlineData(0x7, StatusCode.Unavailable)]
    [InlineData(0x8, StatusCode.Cancelled)]
    [InlineData(0xb, StatusCode.ResourceExhausted)]
    [InlineData(0xc, StatusCode.PermissionDenied)]
    public async Task Reset_BeforeTheResponse_IsMapped(int code, StatusCode expected)
    {
        var e = await FailureAsync(context =>
        {
            context.Features.GetRequiredFeature<IHttpResetFeature>().Reset(code);
            return Task.CompletedTask;
        });

        e.StatusCode.ShouldBe(expected);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(0x2, StatusCode.Internal)]
    [InlineData(0x8, StatusCode.Cancelled)]
    [InlineData(0xb, StatusCode.ResourceExhausted)]
    public async Task Reset_WithinTheResponse_IsMapped(int code, StatusCode expected)
    {
        var read = new TaskCompletionSource();
        var invoker = await ConnectAsync(async context =>
        {
            context.Head();
            await context.BodyAsync(Script.Frame("first"));
            await context.Response.Body.FlushAsync();
            await read.Task;
            context.Features.GetRequiredFeature<IHttpResetFeature>().Reset(code);
        });
        using var call = ServerStream(invoker);
        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
        read.SetResult();

        (await FailureAsync(call.ResponseStream.MoveNext(Cancel))).StatusCode.ShouldBe(expected);
        call.GetStatus().StatusCode.ShouldBe(expected);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Connect_NobodyListening_IsUnavailable()
    {
        var invoker = Channel(ClosedPort()).CreateCallInvoker();

        (await FailureAsync(Unary(invoker).ResponseAsync)).StatusCode.ShouldBe(StatusCode.Unavailable);
        (await FailureAsync(ServerStream(invoker).ResponseStream.MoveNext(Cancel))).StatusCode.ShouldBe(StatusCode.Unavailable);
        (await FailureAsync(ClientStream(invoker).RequestStream.WriteAsync("request", Cancel))).StatusCode.ShouldBe(StatusCode.Unavailable);
        (await FailureAsync(Duplex(invoker).ResponseHeadersAsync)).StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task WaitForReady_PeerStartingLater_IsReached()
    {
        var address = ClosedPort();
        using var call = Unary(Channel(address).CreateCallInvoker(), default(CallOptions).WithWaitForReady());

        await PeerAsync(context => context.AnswerAsync("message"), port: address.Port);

        (await call).ShouldBe("message");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task WaitForReady_NobodyComing_EndsAtTheDeadline()
    {
        var options = new CallOptions(deadline: DateTime.UtcNow.AddMilliseconds(500)).WithWaitForReady();

        var e = await FailureAsync(Unary(Channel(ClosedPort()).CreateCallInvoker(), options).ResponseAsync);

        e.StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Streams_MoreThanAConnectionTakes_RunAtOnce()
    {
        const int Calls = 250;
        var arrived = 0;
        var all = new TaskCompletionSource();
        var invoker = await ConnectAsync(async context =>
        {
            if (Interlocked.Increment(ref arrived) == Calls)
                all.SetResult();
            await all.Task;
            await context.AnswerAsync("message");
        });

        var responses = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => Unary(invoker).ResponseAsync));

        responses.ShouldAllBe(response => response == "message");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Write_PeerNotReading_WaitsForFlowControl()
    {
        var invoker = await ConnectAsync(context => context.HangAsync());
        using var call = ClientStream(invoker, new CallOptions(deadline: DateTime.UtcNow.AddSeconds(1)));

        var e = await FailureAsync(WriteAsync(call.RequestStream, messages: 1000));

        e.StatusCode.ShouldBe(StatusCode.DeadlineExceeded);

        static async Task WriteAsync(IClientStreamWriter<string> stream, int messages)
        {
            var message = new string('x', 100_000);
            for (var i = 0; i < messages; i++)
                await stream.WriteAsync(message);
        }
    }

    [Fact(Timeout = TestTimeout)]
    public async Task HttpHandler_OfTheCaller_IsUsedAndKept()
    {
        var address = await PeerAsync(context => context.AnswerAsync("message"));
        using var handler = new CountingHandler(new SocketsHttpHandler());

        using (var channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { HttpHandler = handler }))
            await Unary(channel.CreateCallInvoker());
        using (var again = GrpcChannel.ForAddress(address, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true }))
            await Unary(again.CreateCallInvoker());

        handler.Requests.ShouldBe(2);
        handler.Disposals.ShouldBe(1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task HttpClient_OfTheCaller_StreamsResponses()
    {
        var read = new TaskCompletionSource();
        var address = await PeerAsync(async context =>
        {
            context.Head();
            await context.BodyAsync(Script.Frame("first"));
            await context.Response.Body.FlushAsync();
            await read.Task;
            context.Trailers(("grpc-status", "0"));
        });
        using var client = new HttpClient();
        using var call = ServerStream(Channel(address, new GrpcChannelOptions { HttpClient = client }).CreateCallInvoker());

        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
        read.SetResult();
        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public void Options_ClientAndHandler_AreRefused()
    {
        using var client = new HttpClient();
        using var handler = new SocketsHttpHandler();

        Should.Throw<ArgumentException>(() => GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions { HttpClient = client, HttpHandler = handler }));
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return new Uri($"http://127.0.0.1:{port}");
    }

    private sealed class CountingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public int Requests { get; private set; }

        public int Disposals { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return base.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            Disposals++;
            base.Dispose(disposing);
        }
    }
}
