using Grpc.Core;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;

namespace Matching.Standins.Tests.Server;

public sealed class DeadlineTests : ServerTest
{
    private static readonly byte[] Empty = Frame.Of(new InteropRequest());

    [Theory(Timeout = TestTimeout)]
    [InlineData("2H", 7_200_000)]
    [InlineData("30M", 1_800_000)]
    [InlineData("600S", 600_000)]
    [InlineData("90000m", 90_000)]
    [InlineData("80000000u", 80_000)]
    public async Task Timeout_InEachUnit_IsUnderstood(string timeout, long milliseconds)
    {
        (await ToldMillisecondsAsync(timeout)).ShouldBeInRange(milliseconds - 60_000, milliseconds);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("99999999H")]
    [InlineData("99999999S")]
    public async Task Timeout_OfYears_IsServed(string timeout)
    {
        (await ToldMillisecondsAsync(timeout)).ShouldBeInRange(99_999_000_000, 99_999_999_000);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("10")]
    [InlineData("-1S")]
    [InlineData("1.5S")]
    [InlineData("1x")]
    [InlineData("0S")]
    [InlineData("0x1S")]
    public async Task Timeout_Malformed_IsIgnored(string timeout)
    {
        (await ToldMillisecondsAsync(timeout)).ShouldBe(-1);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_PastAtOnce_EndsTheResponse()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = async (_, context) =>
            {
                await Cancellation(context);
                return new InteropResponse();
            },
        });
        using var client = new RawClient(server.Address);

        (await client.PostAsync(RawClient.Unary, Empty, ("grpc-timeout", "1u"))).HeaderStatus.ShouldBe("4");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_HandlerThatNeverReturns_EndsTheResponseAndCancelsTheToken()
    {
        var cancelled = new TaskCompletionSource();
        var never = new TaskCompletionSource<InteropResponse>();
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = (_, context) =>
            {
                context.CancellationToken.Register(cancelled.SetResult);
                return never.Task;
            },
        });
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.Unary, Empty, ("grpc-timeout", "2S"));

        response.HeaderStatus.ShouldBe("4");
        await cancelled.Task.WaitAsync(Cancel);
        never.SetResult(new InteropResponse());
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_AmidAStream_KeepsWhatWasSent()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            ServerStream = async (_, responses, context) =>
            {
                await responses.WriteAsync(new InteropResponse { Text = "sent" });
                await Cancellation(context);
            },
        });
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.ServerStream, Empty, ("grpc-timeout", "2S"));

        response.Message<InteropResponse>().Text.ShouldBe("sent");
        response.TrailerStatus.ShouldBe("4");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_WriteAfterwards_IsRefused()
    {
        var outcome = new TaskCompletionSource<Exception?>();
        await using var server = await InteropServer.StartAsync(new Script
        {
            ServerStream = async (_, responses, context) =>
            {
                await Cancellation(context);
                outcome.SetResult(await Record.ExceptionAsync(() => responses.WriteAsync(new InteropResponse(), CancellationToken.None)));
            },
        });
        using var client = new RawClient(server.Address);

        (await client.PostAsync(RawClient.ServerStream, Empty, ("grpc-timeout", "50m"))).HeaderStatus.ShouldBe("4");

        (await outcome.Task.WaitAsync(Cancel)).ShouldBeOfType<InvalidOperationException>();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_CancellationCallbackThrows_StillEndsTheResponse()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = async (_, context) =>
            {
                context.CancellationToken.Register(() => throw new InvalidOperationException("callback"));
                await Cancellation(context);
                return new InteropResponse();
            },
        });
        using var client = new RawClient(server.Address);

        (await client.PostAsync(RawClient.Unary, Empty, ("grpc-timeout", "50m"))).HeaderStatus.ShouldBe("4");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_OfManyCallsAtOnce_EndsEach()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the package may reset a stream before its status is out");
        await using var server = await InteropServer.StartAsync(new Script { ServerStream = (_, responses, _) => WriteForeverAsync(responses) });
        using var client = new RawClient(server.Address);

        var responses = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => client.PostAsync(RawClient.ServerStream, Empty, ("grpc-timeout", "100m"))));

        responses.ShouldAllBe(response => (response.TrailerStatus ?? response.HeaderStatus) == "4");
        responses.ShouldAllBe(response => Frame.Read(response.Body).All(frame => frame.Flag == 0));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_ClientThatReadsLate_StillGetsTheStatus()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the package resets the stream");
        var ended = new TaskCompletionSource<Exception?>();
        await using var server = await InteropServer.StartAsync(new Script
        {
            ServerStream = async (_, responses, _) => ended.SetResult(await Record.ExceptionAsync(() => WriteForeverAsync(responses))),
        });
        using var client = new RawClient(server.Address);

        using var opened = await client.OpenAsync(RawClient.ServerStream, Empty, ("grpc-timeout", "500m"));
        (await ended.Task.WaitAsync(Cancel)).ShouldNotBeNull();
        var response = await RawClient.ReadAsync(opened);

        response.TrailerStatus.ShouldBe("4");
        Frame.Read(response.Body).ShouldNotBeEmpty();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_HandlerThatWaitsForMessages_IsReleased()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the package fails such a read in another way");
        var ended = new TaskCompletionSource<(Exception? Pending, Exception? Next)>();
        await using var server = await InteropServer.StartAsync(new Script
        {
            ClientStream = async (requests, _) =>
            {
                var pending = await Record.ExceptionAsync(() => requests.MoveNext(CancellationToken.None));
                ended.SetResult((pending, await Record.ExceptionAsync(() => requests.MoveNext(CancellationToken.None))));
                return new InteropResponse();
            },
        });
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.ClientStream, new TrickledContent([], ended.Task), "application/grpc", ("grpc-timeout", "100m"));

        response.HeaderStatus.ShouldBe("4");
        var (pending, next) = await ended.Task.WaitAsync(Cancel);
        pending.ShouldNotBeNull();
        next.ShouldBeOfType<InvalidOperationException>();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_NotReached_LeavesTheTokenAlone()
    {
        var token = CancellationToken.None;
        await using var server = await InteropServer.StartAsync(new Script
        {
            Unary = (_, context) =>
            {
                token = context.CancellationToken;
                return Task.FromResult(new InteropResponse());
            },
        });

        await server.Client.UnaryAsync(new InteropRequest(), deadline: DateTime.UtcNow.AddMinutes(1), cancellationToken: Cancel);

        token.IsCancellationRequested.ShouldBeFalse();
    }

    private static async Task<long> ToldMillisecondsAsync(string timeout)
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);
        var response = await client.PostAsync(RawClient.Unary, Empty, ("grpc-timeout", timeout));
        return response.Message<InteropResponse>().DeadlineMilliseconds;
    }

    private static async Task WriteForeverAsync(IServerStreamWriter<InteropResponse> responses)
    {
        while (true)
            await responses.WriteAsync(new InteropResponse { Text = "again" });
    }

    private static async Task Cancellation(ServerCallContext context)
    {
        var cancelled = new TaskCompletionSource();
        await using var registration = context.CancellationToken.Register(() => cancelled.TrySetResult());
        await cancelled.Task;
    }
}
