using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Matching.Standins.Tests.Client;

public sealed class StatusTests : ClientTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Trailers_Failure_IsThrownWithMessageAndMetadata()
    {
        var e = await FailureAsync(async context =>
        {
            context.Head();
            await context.BodyAsync(Script.Frame("ignored"));
            context.Trailers(("grpc-status", "9"), ("grpc-message", "schon%20gekn%C3%BCpft %E6%9D%8E"), ("x-reason", "TIE"), ("x-data-bin", "AAH/"));
        });

        e.StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        e.Status.Detail.ShouldBe("schon geknüpft 李");
        e.Trailers.GetValue("x-reason").ShouldBe("TIE");
        e.Trailers.GetValueBytes("x-data-bin").ShouldBe([0, 1, 255]);
        e.Trailers.Select(entry => entry.Key).ShouldNotContain("grpc-status");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task TrailersOnly_Failure_IsThrownWithMetadata()
    {
        var e = await FailureAsync(context =>
        {
            context.Head(("grpc-status", "5"), ("grpc-message", "nobody"), ("grpc-status-details-bin", "CAU"));
            return Task.CompletedTask;
        });

        e.StatusCode.ShouldBe(StatusCode.NotFound);
        e.Status.Detail.ShouldBe("nobody");
        e.Trailers.GetValueBytes("grpc-status-details-bin").ShouldBe([8, 5]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task TrailersOnly_Ok_FailsUnaryAndEndsStream()
    {
        var invoker = await ConnectAsync(context =>
        {
            context.Head(("grpc-status", "0"));
            return Task.CompletedTask;
        });

        (await FailureAsync(Unary(invoker).ResponseAsync)).StatusCode.ShouldBe(StatusCode.Internal);
        (await ServerStream(invoker).ResponseStream.MoveNext(Cancel)).ShouldBeFalse();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Trailers_WithoutStatus_AreCancelled()
    {
        var e = await FailureAsync(async context =>
        {
            context.Head();
            await context.BodyAsync(Script.Frame("message"));
        });

        e.StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Trailers_OkWithoutMessage_IsInternal()
    {
        var e = await FailureAsync(context => context.AnswerAsync());

        e.StatusCode.ShouldBe(StatusCode.Internal);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("42", (StatusCode)42)]
    [InlineData("sixteen", StatusCode.Cancelled)]
    public async Task Trailers_OddStatus_IsTakenAsFarAsItGoes(string status, StatusCode expected)
    {
        var e = await FailureAsync(async context =>
        {
            context.Head();
            await context.BodyAsync(Script.Frame("message"));
            context.Trailers(("grpc-status", status));
        });

        e.StatusCode.ShouldBe(expected);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("100%zz caf%C3%A9", "100%zz café")]
    [InlineData("cut %C", "cut %C")]
    [InlineData("%", "%")]
    public async Task Message_BadPercentEncoding_IsKept(string sent, string expected)
    {
        var e = await FailureAsync(context =>
        {
            context.Head(("grpc-status", "2"), ("grpc-message", sent));
            return Task.CompletedTask;
        });

        e.Status.Detail.ShouldBe(expected);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(400, StatusCode.Internal)]
    [InlineData(401, StatusCode.Unauthenticated)]
    [InlineData(403, StatusCode.PermissionDenied)]
    [InlineData(404, StatusCode.Unimplemented)]
    [InlineData(429, StatusCode.Unavailable)]
    [InlineData(500, StatusCode.Unknown)]
    [InlineData(502, StatusCode.Unavailable)]
    [InlineData(503, StatusCode.Unavailable)]
    [InlineData(504, StatusCode.Unavailable)]
    public async Task HttpStatus_WithoutGrpcStatus_IsMapped(int http, StatusCode expected)
    {
        var e = await FailureAsync(async context =>
        {
            context.Response.StatusCode = http;
            context.Response.ContentType = "text/html";
            await context.BodyAsync("<h1>sorry</h1>"u8.ToArray());
        });

        e.StatusCode.ShouldBe(expected);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/grpcx")]
    public async Task ContentType_OfSomethingElse_IsCancelled(string? contentType)
    {
        var e = await FailureAsync(async context =>
        {
            context.Response.ContentType = contentType;
            await context.BodyAsync(Script.Frame("message"));
        });

        e.StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("application/grpc+proto")]
    [InlineData("application/grpc;charset=utf-8")]
    public async Task ContentType_WithSuffix_IsGrpc(string contentType)
    {
        var invoker = await ConnectAsync(async context =>
        {
            context.Response.ContentType = contentType;
            await context.BodyAsync(Script.Frame("message"));
            context.Trailers(("grpc-status", "0"));
        });

        (await Unary(invoker)).ShouldBe("message");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Metadata_SeveralBinaryValuesInOneHeader_AreSplit()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the package takes a joined value for one");
        var invoker = await ConnectAsync(async context =>
        {
            context.Head(("x-data-bin", "AQ==, Ag"));
            await context.BodyAsync(Script.Frame("message"));
            context.Trailers(("grpc-status", "0"));
        });

        var headers = await Unary(invoker).ResponseHeadersAsync;

        headers.GetAll("x-data-bin").Select(entry => entry.ValueBytes.Single()).ShouldBe([(byte)1, (byte)2]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Peer_OfHttp1_Fails()
    {
        var address = await PeerAsync(context => context.AnswerAsync("message"), HttpProtocols.Http1);

        var e = await FailureAsync(Unary(Channel(address).CreateCallInvoker()).ResponseAsync);

        e.StatusCode.ShouldBeOneOf(StatusCode.Internal, StatusCode.Unavailable);
    }
}
