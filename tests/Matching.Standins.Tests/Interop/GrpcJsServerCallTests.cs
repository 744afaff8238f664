using Google.Protobuf;
using Grpc.Core;
using Matching.Interop.V1;

namespace Matching.Standins.Tests.Interop;

public sealed class GrpcJsServerCallTests(NodeServer server) : GrpcJsServerTest(server)
{
    [Fact(Timeout = TestTimeout)]
    public async Task Unary_Request_IsAnswered()
    {
        var response = await Client.UnaryAsync(new InteropRequest { Text = "grüße", Payload = ByteString.CopyFrom(1, 2, 3) }, cancellationToken: Cancel);

        response.Text.ShouldBe("grüße");
        response.ReceivedSize.ShouldBe(3);
        response.DeadlineMilliseconds.ShouldBe(-1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task BlockingUnary_Request_IsAnswered()
    {
        var response = await Task.Run(() => Client.Unary(new InteropRequest { Text = "blocking" }, cancellationToken: Cancel), Cancel);

        response.Text.ShouldBe("blocking");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ServerStream_Responses_ArriveInOrder()
    {
        using var call = Client.ServerStream(new InteropRequest { ResponseCount = 50, ResponsePayloadSize = 10_000 }, cancellationToken: Cancel);

        var responses = await call.ResponseStream.ReadAllAsync(Cancel).ToListAsync(Cancel);

        responses.Select(r => r.Index).ShouldBe(Enumerable.Range(0, 50));
        responses.ShouldAllBe(r => r.Payload.Length == 10_000);
        call.GetStatus().StatusCode.ShouldBe(StatusCode.OK);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ServerStream_WithoutResponses_Ends()
    {
        using var call = Client.ServerStream(new InteropRequest(), cancellationToken: Cancel);

        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeFalse();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ClientStream_Requests_AreGathered()
    {
        using var call = Client.ClientStream(cancellationToken: Cancel);
        foreach (var text in new[] { "a", "b", "c" })
            await call.RequestStream.WriteAsync(new InteropRequest { Text = text, Payload = ByteString.CopyFrom(new byte[100]) }, Cancel);
        await call.RequestStream.CompleteAsync();

        var response = await call;

        response.Text.ShouldBe("a,b,c");
        response.RequestCount.ShouldBe(3);
        response.ReceivedSize.ShouldBe(300);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ClientStream_WithoutRequests_IsAnswered()
    {
        using var call = Client.ClientStream(cancellationToken: Cancel);
        await call.RequestStream.CompleteAsync();

        (await call).RequestCount.ShouldBe(0);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Bidi_RequestsAndResponses_Alternate()
    {
        using var call = Client.Bidi(cancellationToken: Cancel);
        for (var i = 0; i < 20; i++)
        {
            await call.RequestStream.WriteAsync(new InteropRequest { Text = $"{i}" }, Cancel);
            (await call.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
            call.ResponseStream.Current.Text.ShouldBe($"{i}");
            call.ResponseStream.Current.Index.ShouldBe(i);
        }
        await call.RequestStream.CompleteAsync();

        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeFalse();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_ManyAtOnce_AreAnsweredEach()
    {
        var calls = Enumerable.Range(0, 500).Select(async i => (await Client.UnaryAsync(new InteropRequest { Text = $"{i}" }, cancellationToken: Cancel)).Text);

        (await Task.WhenAll(calls)).ShouldBe(Enumerable.Range(0, 500).Select(i => $"{i}"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_SixteenMebibytesBothWays_Arrive()
    {
        const int Size = 16 * 1024 * 1024;
        var request = new InteropRequest { Payload = ByteString.CopyFrom(new byte[Size]), ResponsePayloadSize = Size };

        var response = await Client.UnaryAsync(request, cancellationToken: Cancel);

        response.ReceivedSize.ShouldBe(Size);
        response.Payload.Length.ShouldBe(Size);
        response.Payload[Size - 1].ShouldBe((byte)((Size - 1) % 251));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_GzippedRequest_IsRead()
    {
        var headers = new Metadata { { "grpc-internal-encoding-request", "gzip" } };

        var response = await Client.UnaryAsync(new InteropRequest { Payload = ByteString.CopyFrom(new byte[100_000]) }, headers, cancellationToken: Cancel);

        response.ReceivedSize.ShouldBe(100_000);
        response.RequestEncoding.ShouldBe("gzip");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ClientStream_GzipWithOneMessageLeftPlain_IsRead()
    {
        using var call = Client.ClientStream(new Metadata { { "grpc-internal-encoding-request", "gzip" } }, cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(new InteropRequest { Text = "packed" }, Cancel);
        call.RequestStream.WriteOptions = new WriteOptions(WriteFlags.NoCompress);
        await call.RequestStream.WriteAsync(new InteropRequest { Text = "plain" }, Cancel);
        await call.RequestStream.CompleteAsync();

        (await call).Text.ShouldBe("packed,plain");
    }
}
