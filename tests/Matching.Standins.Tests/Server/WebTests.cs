using System.Net;
using System.Text;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Web;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Matching.Standins.Tests.Server;

public sealed class WebTests : ServerTest
{
    private const string Binary = "application/grpc-web+proto";
    private const string Text = "application/grpc-web-text+proto";

    private static readonly byte[] Sample = Frame.Of(new InteropRequest { Text = "sample" });

    public static TheoryData<string, string> VersionsAndModes => new() { { "1.1", Binary }, { "1.1", Text }, { "2.0", Binary }, { "2.0", Text } };

    [Theory(Timeout = TestTimeout)]
    [MemberData(nameof(VersionsAndModes))]
    public async Task Unary_InEachModeOverEachHttp_EndsWithATrailerFrame(string version, string mode)
    {
        await using var server = await StartAsync(version);
        using var client = new RawClient(server.Address, Version.Parse(version));

        var response = await client.PostAsync(RawClient.Unary, Body(mode, Sample), mode, ("Accept", mode), ("x-echo-a", "1"));

        response.HttpStatus.ShouldBe(HttpStatusCode.OK);
        response.Headers["content-type"].ShouldStartWith(mode.Split('+')[0]);
        var frames = Frame.Read(mode == Text ? FromBase64(response.Body) : response.Body);
        frames.Select(frame => frame.Flag).ShouldBe([(byte)0, (byte)0x80]);
        InteropResponse.Parser.ParseFrom(frames[0].Payload).Text.ShouldBe("sample");
        Encoding.ASCII.GetString(frames[1].Payload).ShouldBe("grpc-status: 0\r\n");
        response.Trailers.ShouldBeEmpty();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_Failure_StandsInTheHeaders()
    {
        await using var server = await StartAsync("1.1");
        using var client = new RawClient(server.Address, HttpVersion.Version11);
        var request = Frame.Of(new InteropRequest { Failure = new Failure { Code = 5, Message = "no näme" } });

        var response = await client.PostAsync(RawClient.Unary, Body(Binary, request), Binary);

        response.HeaderStatus.ShouldBe("5");
        response.Headers["grpc-message"].ShouldBe("no n%C3%A4me");
        response.Body.ShouldBeEmpty();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_TextInSeveralPaddedRuns_IsRead()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the published server reads no padding within a body");
        await using var server = await StartAsync("1.1");
        using var client = new RawClient(server.Address, HttpVersion.Version11);
        var body = string.Concat(Sample.Chunk(4).Select(Convert.ToBase64String));

        var response = await client.PostAsync(RawClient.Unary, new TrickledContent(Encoding.ASCII.GetBytes(body)), Text, ("Accept", Text));

        InteropResponse.Parser.ParseFrom(Frame.Read(FromBase64(response.Body))[0].Payload).Text.ShouldBe("sample");
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("AAA")]
    [InlineData("!!!!")]
    public async Task Unary_TextThatIsNoBase64_Fails(string body)
    {
        await using var server = await StartAsync("1.1");
        using var client = new RawClient(server.Address, HttpVersion.Version11);

        var response = await client.PostAsync(RawClient.Unary, new ByteArrayContent(Encoding.ASCII.GetBytes(body)), Text);
        response.HeaderStatus.ShouldBe("2");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_OverHttp11_ComesInTheTrailerFrame()
    {
        await using var server = await StartAsync("1.1");
        using var client = new RawClient(server.Address, HttpVersion.Version11);
        var request = Frame.Of(new InteropRequest { Hang = true, EchoMetadata = true });

        var response = await client.PostAsync(RawClient.Unary, Body(Text, request), Text, ("Accept", Text), ("grpc-timeout", "2S"));

        Encoding.ASCII.GetString(Frame.Read(FromBase64(response.Body)).Single().Payload).ShouldContain("grpc-status: 4\r\n");
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(false, null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData(false, true, HttpStatusCode.OK)]
    [InlineData(true, null, HttpStatusCode.OK)]
    [InlineData(true, false, HttpStatusCode.UnsupportedMediaType)]
    public async Task Unary_EnabledOrNot_IsServedAccordingly(bool byDefault, bool? ofTheService, HttpStatusCode expected)
    {
        await using var server = await StartAsync("1.1", byDefault, ofTheService);
        using var client = new RawClient(server.Address, HttpVersion.Version11);

        (await client.PostAsync(RawClient.Unary, Body(Binary, Sample), Binary)).HttpStatus.ShouldBe(expected);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("1.1", GrpcWebMode.GrpcWeb)]
    [InlineData("1.1", GrpcWebMode.GrpcWebText)]
    [InlineData("2.0", GrpcWebMode.GrpcWeb)]
    [InlineData("2.0", GrpcWebMode.GrpcWebText)]
    public async Task Client_OfOurOwn_IsServed(string version, GrpcWebMode mode)
    {
        await using var server = await StartAsync(version);
        using var channel = GrpcChannel.ForAddress(server.Address, new GrpcChannelOptions
        {
            HttpHandler = new GrpcWebHandler(mode, new SocketsHttpHandler()),
            HttpVersion = Version.Parse(version),
            MaxReceiveMessageSize = null,
        });
        var client = new InteropService.InteropServiceClient(channel);

        using var stream = client.ServerStream(new InteropRequest { ResponseCount = 20, ResponsePayloadSize = 20_000 }, cancellationToken: Cancel);
        var sizes = await stream.ResponseStream.ReadAllAsync(Cancel).Select(response => response.Payload.Length).ToListAsync(Cancel);
        sizes.ShouldBe(Enumerable.Repeat(20_000, 20));

        var failing = new InteropRequest { ResponseCount = 1, Failure = new Failure { Code = 6, Message = "schön", Details = Google.Protobuf.ByteString.CopyFrom(1, 2) } };
        using var failed = client.ServerStream(failing, cancellationToken: Cancel);
        var exception = await ShouldFailAsync(StatusCode.AlreadyExists, async () => await failed.ResponseStream.ReadAllAsync(Cancel).CountAsync(Cancel));
        exception.Status.Detail.ShouldBe("schön");
        exception.Trailers.GetValueBytes("grpc-status-details-bin").ShouldBe([1, 2]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Grpc_BesideGrpcWeb_IsServedAsEver()
    {
        await using var server = await StartAsync("2.0");

        (await server.Client.UnaryAsync(new InteropRequest { Text = "plain" }, cancellationToken: Cancel)).Text.ShouldBe("plain");
    }

    private static Task<InteropServer> StartAsync(string version, bool byDefault = true, bool? ofTheService = null) => InteropServer.StartAsync(
        configureApplication: application => application.UseGrpcWeb(new GrpcWebOptions { DefaultEnabled = byDefault }),
        configureListener: listener => listener.Protocols = version == "2.0" ? HttpProtocols.Http2 : HttpProtocols.Http1,
        configureService: service => _ = ofTheService switch
        {
            true => service.EnableGrpcWeb(),
            false => service.DisableGrpcWeb(),
            null => service,
        });

    private static ByteArrayContent Body(string mode, byte[] body) => new(mode == Text ? Encoding.ASCII.GetBytes(Convert.ToBase64String(body)) : body);

    /// <summary>Base64 in runs that may each be padded.</summary>
    private static byte[] FromBase64(byte[] text) => [.. text.Chunk(4).SelectMany(group => Convert.FromBase64String(Encoding.ASCII.GetString(group)))];
}
