using Grpc.Core;
using Matching.Interop.V1;

namespace Matching.Standins.Tests.Interop;

public sealed class GrpcJsServerMetadataTests(NodeServer server) : GrpcJsServerTest(server)
{
    private static readonly byte[] Bytes = [0, 255, 10, 13, 128];

    private static Metadata Headers => new()
    {
        { "X-Echo-Text", "plain text, with a comma" },
        { "x-echo-data-bin", Bytes },
    };

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_Metadata_ComesBackAsHeadersAndTrailers()
    {
        using var call = Client.UnaryAsync(new InteropRequest { EchoMetadata = true }, Headers, cancellationToken: Cancel);

        var headers = await call.ResponseHeadersAsync;
        await call;

        headers.GetValue("x-echo-text").ShouldBe("plain text, with a comma");
        headers.GetValueBytes("x-echo-data-bin").ShouldBe(Bytes);
        call.GetTrailers().GetValue("x-trail-text").ShouldBe("plain text, with a comma");
        call.GetTrailers().GetValueBytes("x-trail-data-bin").ShouldBe(Bytes);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ServerStream_Metadata_ComesBackAsHeadersAndTrailers()
    {
        using var call = Client.ServerStream(new InteropRequest { EchoMetadata = true, ResponseCount = 1 }, Headers, cancellationToken: Cancel);

        (await call.ResponseHeadersAsync).GetValueBytes("x-echo-data-bin").ShouldBe(Bytes);
        (await call.ResponseStream.ReadAllAsync(Cancel).CountAsync(Cancel)).ShouldBe(1);

        call.GetTrailers().GetValueBytes("x-trail-data-bin").ShouldBe(Bytes);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_EmptyBinaryValue_ComesBack()
    {
        var headers = new Metadata { { "x-echo-empty-bin", Array.Empty<byte>() } };

        using var call = Client.UnaryAsync(new InteropRequest { EchoMetadata = true }, headers, cancellationToken: Cancel);

        (await call.ResponseHeadersAsync).GetValueBytes("x-echo-empty-bin").ShouldBeEmpty();
    }
}
