using System.IO.Compression;
using System.Text;
using Grpc.Core;
using Grpc.Net.Client;

namespace Matching.Standins.Tests.Client;

public sealed class MessageTests : ClientTest
{
    [Theory(Timeout = TestTimeout)]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task Response_Compressed_IsUnpacked(string encoding)
    {
        var text = new string('x', 10_000);
        var invoker = await ConnectAsync(Encoded(encoding, Pack(encoding, text)));

        (await Unary(invoker)).ShouldBe(text);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("snappy", StatusCode.Unimplemented)]
    [InlineData("identity", StatusCode.Internal)]
    [InlineData(null, StatusCode.Internal)]
    [InlineData("gzip", StatusCode.Internal)]
    public async Task Response_CompressedInABadWay_Fails(string? encoding, StatusCode expected)
    {
        var e = await FailureAsync(Encoded(encoding, "not packed at all"u8.ToArray()));

        e.StatusCode.ShouldBe(expected);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Response_PlainMessageOfACompressedCall_IsTakenAsItIs()
    {
        var invoker = await ConnectAsync(async context =>
        {
            context.Head(("grpc-encoding", "gzip"));
            await context.BodyAsync(Script.Frame("plain"));
            context.Trailers(("grpc-status", "0"));
        });

        (await Unary(invoker)).ShouldBe("plain");
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(new byte[] { 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 9, 1, 2 })]
    [InlineData(new byte[] { 7, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    public async Task Response_Malformed_IsInternal(byte[] body)
    {
        var e = await FailureAsync(async context =>
        {
            context.Head();
            await context.BodyAsync(body);
            context.Trailers(("grpc-status", "0"));
        });

        e.StatusCode.ShouldBe(StatusCode.Internal);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(new byte[] { 0, 0, 0, 0, 101 })]
    [InlineData(new byte[] { 0, 127, 255, 255, 255 })]
    public async Task Response_OverTheLimit_IsResourceExhausted(byte[] prefix)
    {
        var e = await FailureAsync(
            async context =>
            {
                context.Head();
                await context.BodyAsync(prefix);
                await context.HangAsync();
            },
            new GrpcChannelOptions { MaxReceiveMessageSize = 100 });

        e.StatusCode.ShouldBe(StatusCode.ResourceExhausted);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Response_OverTheDefaultLimit_IsResourceExhausted()
    {
        var e = await FailureAsync(context => context.AnswerAsync(new string('x', (4 * 1024 * 1024) + 1)));

        e.StatusCode.ShouldBe(StatusCode.ResourceExhausted);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Response_UnpackingOverTheLimit_IsResourceExhausted()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the published client limits only what arrives");
        var e = await FailureAsync(
            Encoded("gzip", Pack("gzip", new string('x', 1_000_000))), new GrpcChannelOptions { MaxReceiveMessageSize = 100_000 });

        e.StatusCode.ShouldBe(StatusCode.ResourceExhausted);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Request_OverTheLimit_IsResourceExhausted()
    {
        var invoker = await ConnectAsync(context => context.AnswerAsync("message"), new GrpcChannelOptions { MaxSendMessageSize = 10 });

        (await Unary(invoker, request: new string('x', 10))).ShouldBe("message");
        (await FailureAsync(Unary(invoker, request: new string('x', 11)).ResponseAsync)).StatusCode.ShouldBe(StatusCode.ResourceExhausted);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Response_InSmallPieces_IsPutTogether()
    {
        var invoker = await ConnectAsync(async context =>
        {
            context.Head();
            foreach (var piece in Script.Frame("one").Concat(Script.Frame("")).Concat(Script.Frame("three")))
            {
                await context.BodyAsync(piece);
                await context.Response.Body.FlushAsync();
            }
            context.Trailers(("grpc-status", "0"));
        });

        (await ServerStream(invoker).ResponseStream.ReadAllAsync(Cancel).ToListAsync(Cancel)).ShouldBe(["one", "", "three"]);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task Request_Compressed_SaysSoAndUnpacks(string encoding)
    {
        var invoker = await ConnectAsync(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var frame = body.ToArray();
            await context.AnswerAsync($"{context.Request.Headers["grpc-encoding"]} {frame[0]} {Unpack(encoding, frame[5..])}");
        });

        var response = await Unary(invoker, new CallOptions(new Metadata { { "grpc-internal-encoding-request", encoding } }), "hello");

        response.ShouldBe($"{encoding} 1 hello");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Request_OfAnUnknownEncoding_Fails()
    {
        var invoker = await ConnectAsync(context => context.AnswerAsync("message"));

        var e = await FailureAsync(Unary(invoker, new CallOptions(new Metadata { { "grpc-internal-encoding-request", "snappy" } })).ResponseAsync);

        e.StatusCode.ShouldBe(StatusCode.Internal);
    }

    private static Microsoft.AspNetCore.Http.RequestDelegate Encoded(string? encoding, byte[] payload) => async context =>
    {
        context.Head(encoding is null ? [] : [("grpc-encoding", encoding)]);
        await context.BodyAsync(Script.Frame(payload, flags: 1));
        context.Trailers(("grpc-status", "0"));
    };

    private static byte[] Pack(string encoding, string text)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding == "gzip" ? new GZipStream(packed, CompressionMode.Compress) : new ZLibStream(packed, CompressionMode.Compress))
            stream.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static string Unpack(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream(bytes);
        using Stream stream = encoding == "gzip" ? new GZipStream(packed, CompressionMode.Decompress) : new ZLibStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
