using System.IO.Compression;
using Google.Protobuf;
using Grpc.Core;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;

namespace Matching.Standins.Tests.Server;

public sealed class CompressionTests : ServerTest
{
    private static readonly byte[] Request = Frame.Of(new InteropRequest { Text = "again and again and again", ResponsePayloadSize = 5000 });

    [Fact(Timeout = TestTimeout)]
    public async Task Response_AcceptedAlgorithm_IsCompressed()
    {
        await using var server = await InteropServer.StartAsync(configureGrpc: options => options.ResponseCompressionAlgorithm = "gzip");
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.Unary, Request, ("grpc-accept-encoding", "identity, gzip"));

        response.Headers["grpc-encoding"].ShouldBe("gzip");
        var (flag, payload) = Frame.Read(response.Body).Single();
        flag.ShouldBe((byte)1);
        Unzip(payload).Payload.Length.ShouldBe(5000);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("identity,deflate")]
    [InlineData("gzipped")]
    public async Task Response_AlgorithmNotAccepted_IsPlain(string accepted)
    {
        await using var server = await InteropServer.StartAsync(configureGrpc: options => options.ResponseCompressionAlgorithm = "gzip");
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.Unary, Request, ("grpc-accept-encoding", accepted));

        response.Headers.ShouldNotContainKey("grpc-encoding");
        Frame.Read(response.Body).Single().Flag.ShouldBe((byte)0);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Response_NoCompressFlag_IsPlainWithTheEncodingNamed()
    {
        await using var server = await InteropServer.StartAsync(
            new Script
            {
                ServerStream = async (_, responses, context) =>
                {
                    await responses.WriteAsync(new InteropResponse { Text = "packed" });
                    context.WriteOptions = new WriteOptions(WriteFlags.NoCompress);
                    await responses.WriteAsync(new InteropResponse { Text = "plain" });
                },
            },
            options => options.ResponseCompressionAlgorithm = "gzip");
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.ServerStream, Request, ("grpc-accept-encoding", "gzip"));

        response.Headers["grpc-encoding"].ShouldBe("gzip");
        Frame.Read(response.Body).Select(frame => frame.Flag).ShouldBe([(byte)1, (byte)0]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Response_EncodingChosenByTheHandler_IsUsed()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = async (_, context) =>
            {
                await context.WriteResponseHeadersAsync(new Metadata { { "grpc-internal-encoding-request", "gzip" } });
                return new InteropResponse { Text = "chosen" };
            },
        });
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.Unary, Request, ("grpc-accept-encoding", "gzip"));

        response.Headers["grpc-encoding"].ShouldBe("gzip");
        response.Headers.ShouldNotContainKey("grpc-internal-encoding-request");
        Unzip(Frame.Read(response.Body).Single().Payload).Text.ShouldBe("chosen");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Request_GzippedStreamWithAPlainMessage_IsRead()
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);
        byte[] body = [.. Frame.Gzipped(new InteropRequest { Text = "packed" }), .. Frame.Of(new InteropRequest { Text = "plain" })];

        var response = await client.PostAsync("/matching.interop.v1.InteropService/ClientStream", body, ("grpc-encoding", "gzip"));

        response.Message<InteropResponse>().Text.ShouldBe("packed,plain");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Request_Deflated_IsRead()
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
            new InteropRequest { Text = "deflated" }.WriteTo(zlib);

        var response = await client.PostAsync(RawClient.Unary, Frame.Of(packed.ToArray(), flag: 1), ("grpc-encoding", "deflate"));

        response.Message<InteropResponse>().Text.ShouldBe("deflated");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Map_UnknownResponseAlgorithm_Throws()
    {
        await Should.ThrowAsync<InvalidOperationException>(
            () => InteropServer.StartAsync(configureGrpc: options => options.ResponseCompressionAlgorithm = "snappy"));
    }

    private static InteropResponse Unzip(byte[] payload)
    {
        using var gzip = new GZipStream(new MemoryStream(payload), CompressionMode.Decompress);
        return InteropResponse.Parser.ParseFrom(gzip);
    }
}
