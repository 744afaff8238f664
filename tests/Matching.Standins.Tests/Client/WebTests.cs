using System.Net;
using System.Text;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Matching.Standins.Tests.Client;

public sealed class WebTests : ClientTest
{
    private const string Ok = "grpc-status: 0\r\nX-Reason: fine\r\n";

    [Theory(Timeout = TestTimeout)]
    [InlineData(GrpcWebMode.GrpcWeb, HttpProtocols.Http1)]
    [InlineData(GrpcWebMode.GrpcWeb, HttpProtocols.Http2)]
    [InlineData(GrpcWebMode.GrpcWebText, HttpProtocols.Http1)]
    [InlineData(GrpcWebMode.GrpcWebText, HttpProtocols.Http2)]
    public async Task Unary_OverTheWeb_IsAnswered(GrpcWebMode mode, HttpProtocols protocols)
    {
        var invoker = await ConnectAsync(mode, protocols, async context => await AnswerAsync(context, Ok, await RequestAsync(context)));

        foreach (var request in new[] { "", "1", "12", "123", "1234", new string('x', 100_000) })
        {
            using var call = Unary(invoker, request: request);
            (await call).ShouldBe(request);
            call.GetTrailers().GetValue("x-reason").ShouldBe("fine");
        }
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(GrpcWebMode.GrpcWeb)]
    [InlineData(GrpcWebMode.GrpcWebText)]
    public async Task ServerStream_OverTheWeb_IsRead(GrpcWebMode mode)
    {
        var messages = Enumerable.Range(0, 100).Select(i => new string('x', i)).ToArray();
        var invoker = await ConnectAsync(mode, HttpProtocols.Http1, context => AnswerAsync(context, Ok, messages));

        using var call = ServerStream(invoker);

        (await call.ResponseStream.ReadAllAsync(Cancel).ToListAsync(Cancel)).ShouldBe(messages);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(GrpcWebMode.GrpcWeb)]
    [InlineData(GrpcWebMode.GrpcWebText)]
    public async Task Failure_InTheTrailersFrame_IsThrown(GrpcWebMode mode)
    {
        var invoker = await ConnectAsync(
            mode, HttpProtocols.Http1, context => AnswerAsync(context, "grpc-status:5\r\ngrpc-message:nobody%20here\r\nx-data-bin:AQI\r\n", "ignored"));

        var e = await FailureAsync(Unary(invoker).ResponseAsync);

        e.StatusCode.ShouldBe(StatusCode.NotFound);
        e.Status.Detail.ShouldBe("nobody here");
        e.Trailers.GetValueBytes("x-data-bin").ShouldBe([1, 2]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Failure_InTheHead_IsThrown()
    {
        var invoker = await ConnectAsync(GrpcWebMode.GrpcWeb, HttpProtocols.Http1, context =>
        {
            context.Response.ContentType = "application/grpc-web";
            context.Response.Headers["grpc-status"] = "7";
            return Task.CompletedTask;
        });

        (await FailureAsync(Unary(invoker).ResponseAsync)).StatusCode.ShouldBe(StatusCode.PermissionDenied);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Trailers_Missing_AreCancelled()
    {
        var invoker = await ConnectAsync(GrpcWebMode.GrpcWeb, HttpProtocols.Http1, context =>
        {
            context.Response.ContentType = "application/grpc-web";
            return context.BodyAsync(Script.Frame("message"));
        });

        (await FailureAsync(Unary(invoker).ResponseAsync)).StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("no header at all\r\n", "")]
    [InlineData(Ok, "and then more")]
    public async Task Trailers_Malformed_AreInternal(string trailers, string after)
    {
        var invoker = await ConnectAsync(GrpcWebMode.GrpcWeb, HttpProtocols.Http1, async context =>
        {
            await AnswerAsync(context, trailers, "message");
            await context.BodyAsync(Encoding.ASCII.GetBytes(after));
        });

        (await FailureAsync(Unary(invoker).ResponseAsync)).StatusCode.ShouldBe(StatusCode.Internal);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Handler_OfAnotherContentType_PassesItOn()
    {
        var address = await PeerAsync(context => context.Response.WriteAsync(context.Request.ContentType!), HttpProtocols.Http1);
        using var client = new HttpClient(new GrpcWebHandler(new SocketsHttpHandler()));

        using var response = await client.PostAsync(address, new StringContent("text"), Cancel);

        (await response.Content.ReadAsStringAsync(Cancel)).ShouldStartWith("text/plain");
        response.Version.ShouldBe(HttpVersion.Version11);
    }

    private async Task<CallInvoker> ConnectAsync(GrpcWebMode mode, HttpProtocols protocols, RequestDelegate script) => Channel(
        await PeerAsync(script, protocols),
        new GrpcChannelOptions
        {
            HttpHandler = new GrpcWebHandler(mode, new SocketsHttpHandler()),
            HttpVersion = protocols == HttpProtocols.Http1 ? HttpVersion.Version11 : HttpVersion.Version20,
            DisposeHttpClient = true,
        }).CreateCallInvoker();

    private static bool IsText(HttpContext context) => context.Request.ContentType == "application/grpc-web-text";

    private static async Task<string> RequestAsync(HttpContext context)
    {
        context.Request.ContentType.ShouldBeOneOf("application/grpc-web", "application/grpc-web-text");
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var bytes = IsText(context) ? Convert.FromBase64String(Encoding.ASCII.GetString(body.ToArray())) : body.ToArray();
        return Encoding.UTF8.GetString(bytes.AsSpan(5));
    }

    private static async Task AnswerAsync(HttpContext context, string trailers, params string[] messages)
    {
        var text = IsText(context);
        context.Response.ContentType = context.Request.ContentType;
        foreach (var message in messages)
            await WriteAsync(Script.Frame(message));
        await WriteAsync(Script.Frame(Encoding.ASCII.GetBytes(trailers), flags: 0x80));

        // As servers flush: each frame is a padded base64 text of its own.
        Task WriteAsync(byte[] frame) => context.BodyAsync(text ? Encoding.ASCII.GetBytes(Convert.ToBase64String(frame)) : frame);
    }
}
