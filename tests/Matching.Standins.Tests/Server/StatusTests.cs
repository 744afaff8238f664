using Grpc.Core;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;

namespace Matching.Standins.Tests.Server;

public sealed class StatusTests : ServerTest
{
    private static readonly byte[] Empty = Frame.Of(new InteropRequest());

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_RpcException_SendsStatusAndAllTrailers()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = (_, context) =>
            {
                context.ResponseTrailers.Add("x-context", "1");
                throw new RpcException(new Status(StatusCode.DataLoss, "lost"), new Metadata { { "x-exception", "2" }, { "x-more-bin", [0, 255] } });
            },
        });

        var exception = await ShouldFailAsync(StatusCode.DataLoss, async () => await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel));

        exception.Status.Detail.ShouldBe("lost");
        exception.Trailers.GetValue("x-context").ShouldBe("1");
        exception.Trailers.GetValue("x-exception").ShouldBe("2");
        exception.Trailers.GetValueBytes("x-more-bin").ShouldBe([0, 255]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_OtherException_IsUnknownAndTellsNothing()
    {
        await using var server = await InteropServer.StartAsync(new Script { Unary = (_, _) => throw new InvalidOperationException("secret") });

        var exception = await ShouldFailAsync(StatusCode.Unknown, async () => await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel));

        exception.Status.Detail.ShouldBe("Exception was thrown by handler.");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_OtherExceptionWithDetailedErrors_TellsAll()
    {
        await using var server = await InteropServer.StartAsync(
            new Script { Unary = (_, _) => throw new InvalidOperationException("outer", new FormatException("inner")) },
            options => options.EnableDetailedErrors = true);

        var exception = await ShouldFailAsync(StatusCode.Unknown, async () => await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel));

        exception.Status.Detail.ShouldBe("Exception was thrown by handler. InvalidOperationException: outer FormatException: inner");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_StatusSetOnContext_ComesAfterTheResponse()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = (_, context) =>
            {
                context.Status = new Status(StatusCode.FailedPrecondition, "not so");
                return Task.FromResult(new InteropResponse { Text = "sent" });
            },
        });
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.Unary, Empty);

        response.Message<InteropResponse>().Text.ShouldBe("sent");
        response.TrailerStatus.ShouldBe("9");
        response.Trailers["grpc-message"].ShouldBe("not so");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_NullResponse_IsCancelled()
    {
        await using var server = await InteropServer.StartAsync(new Script { Unary = (_, _) => Task.FromResult<InteropResponse>(null!) });

        await ShouldFailAsync(StatusCode.Cancelled, async () => await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel));
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("plain ~ text!", "plain ~ text!")]
    [InlineData("100%", "100%25")]
    [InlineData("ä", "%C3%A4")]
    [InlineData("🎈", "%F0%9F%8E%88")]
    [InlineData("a\r\nb\u007F", "a%0D%0Ab%7F")]
    public Task Unary_Detail_IsPercentEncoded(string detail, string encoded) => ShouldBeEncodedAsync(detail, encoded);

    [Fact(Timeout = TestTimeout)]
    public Task Unary_DetailWithHalfACharacter_SendsTheReplacementCharacter() => ShouldBeEncodedAsync("\uD800", "%EF%BF%BD");

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_TrailerThatHttpCannotCarry_FailsTheCallAlone()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the published server resets the stream");
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = (_, context) =>
            {
                context.ResponseTrailers.Add("x-break", "a\r\ngrpc-status: 0");
                return Task.FromResult(new InteropResponse());
            },
        });

        await ShouldFailAsync(StatusCode.Unknown, async () => await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ServerStream_ExceptionAfterMessages_ComesInTrailers()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            ServerStream = async (_, responses, _) =>
            {
                await responses.WriteAsync(new InteropResponse { Text = "first" });
                throw new RpcException(new Status(StatusCode.OutOfRange, "over"));
            },
        });
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.ServerStream, Empty);

        response.Message<InteropResponse>().Text.ShouldBe("first");
        response.TrailerStatus.ShouldBe("11");
        response.HeaderStatus.ShouldBeNull();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Unary_MethodLeftToTheBase_IsUnimplemented()
    {
        await using var server = await InteropServer.StartAsync<BareService>();

        await ShouldFailAsync(StatusCode.Unimplemented, async () => await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel));
    }

    private static async Task ShouldBeEncodedAsync(string detail, string encoded)
    {
        await using var server = await InteropServer.StartAsync(new Script { Unary = (_, _) => throw new RpcException(new Status(StatusCode.Aborted, detail)) });
        using var client = new RawClient(server.Address);

        (await client.PostAsync(RawClient.Unary, Empty)).Headers["grpc-message"].ShouldBe(encoded);
    }

    private sealed class BareService : InteropService.InteropServiceBase;
}
