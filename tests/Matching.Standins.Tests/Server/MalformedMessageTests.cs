using Google.Protobuf;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;

namespace Matching.Standins.Tests.Server;

public sealed class MalformedMessageTests : ServerTest
{
    private const string Internal = "13";

    private static readonly byte[] Sample = Frame.Of(new InteropRequest { Text = "sample" });

    [Fact(Timeout = TestTimeout)]
    public Task Unary_NoMessage_IsInternal() => ShouldEndWithAsync(Internal, []);

    [Fact(Timeout = TestTimeout)]
    public Task Unary_MessageCutOff_IsInternal() => ShouldEndWithAsync(Internal, Sample[..^1]);

    [Fact(Timeout = TestTimeout)]
    public Task Unary_HeaderCutOff_IsInternal() => ShouldEndWithAsync(Internal, Sample[..3]);

    [Fact(Timeout = TestTimeout)]
    public Task Unary_TwoMessages_IsInternal() => ShouldEndWithAsync(Internal, [.. Sample, .. Sample]);

    [Fact(Timeout = TestTimeout)]
    public Task Unary_BytesAfterTheMessage_IsInternal() => ShouldEndWithAsync(Internal, [.. Sample, 0]);

    [Fact(Timeout = TestTimeout)]
    public Task Unary_UnknownFlag_Fails()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the published server answers UNKNOWN");
        return ShouldEndWithAsync(Internal, Frame.Of([], flag: 2));
    }

    [Fact(Timeout = TestTimeout)]
    public Task Unary_LengthBeyondTheLimit_IsResourceExhausted() => ShouldEndWithAsync("8", [0, 0x7F, 0xFF, 0xFF, 0xFF, 1, 2, 3]);

    [Fact(Timeout = TestTimeout)]
    public Task Unary_BytesThatAreNoProtobuf_IsUnknown() => ShouldEndWithAsync("2", Frame.Of([0xFF, 0xFF, 0xFF]));

    [Fact(Timeout = TestTimeout)]
    public Task Unary_CompressedWithoutEncoding_IsInternal() => ShouldEndWithAsync(Internal, Frame.Gzipped(new InteropRequest()));

    [Fact(Timeout = TestTimeout)]
    public Task Unary_CompressedAsIdentity_IsInternal() => ShouldEndWithAsync(Internal, Frame.Gzipped(new InteropRequest()), ("grpc-encoding", "identity"));

    [Fact(Timeout = TestTimeout)]
    public Task Unary_BytesThatAreNoGzip_IsUnknown() => ShouldEndWithAsync("2", Frame.Of([1, 2, 3, 4, 5], flag: 1), ("grpc-encoding", "gzip"));

    [Fact(Timeout = TestTimeout)]
    public Task Unary_GzipThatUnfoldsBeyondTheLimit_IsResourceExhausted()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the published server limits only what arrives");
        var bomb = new InteropRequest { Payload = ByteString.CopyFrom(new byte[32 * 1024 * 1024]) };
        return ShouldEndWithAsync("8", Frame.Gzipped(bomb), ("grpc-encoding", "gzip"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_UnknownEncoding_IsUnimplementedAndNamesTheKnown()
    {
        var response = await ShouldEndWithAsync("12", Frame.Of([1, 2, 3], flag: 1), ("grpc-encoding", "snappy"));

        response.Headers["grpc-accept-encoding"].Split(',').ShouldBe(["identity", "gzip", "deflate"], ignoreOrder: true);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_MessageByteByByte_IsServed()
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.Unary, new TrickledContent(Sample), "application/grpc");

        response.Message<InteropResponse>().Text.ShouldBe("sample");
    }

    private static async Task<RawResponse> ShouldEndWithAsync(string status, byte[] body, params (string Name, string Value)[] headers)
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.Unary, body, headers);

        response.HeaderStatus.ShouldBe(status, response.Headers.GetValueOrDefault("grpc-message"));
        response.Body.ShouldBeEmpty();
        return response;
    }
}
