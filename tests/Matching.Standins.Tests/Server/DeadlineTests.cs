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

    [Theory(Timeout = TestTimeout)]
    [InlineData("100m")]
    [InlineData("1u")]
    public async Task Deadline_HandlerThatNeverReturns_EndsTheResponseAndCancelsTheToken(string timeout)
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

        var response = await client.PostAsync(RawClient.Unary, Empty, ("grpc-timeout", timeout));

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
        await using var server = await InteropServer.StartAsync(new Script
        {
            ServerStream = async (_, responses, _) =>
            {
                while (true)
                    await responses.WriteAsync(new InteropResponse { Text = "again" });
            },
        });
        using var client = new RawClient(server.Address);

        var calls = Enumerable.Range(0, 20).Select(_ => client.PostAsync(RawClient.ServerStream, Empty, ("grpc-timeout", "100m"))).ToList();
        var failures = await Task.WhenAll(calls.Select(call => Record.ExceptionAsync(() => call).AsTask()));

        // Under load a stream may be reset (CANCEL, 8) before its trailers are out, here as with the published server.
        failures.OfType<Exception>().ShouldAllBe(e => e.InnerException is HttpProtocolException && ((HttpProtocolException)e.InnerException).ErrorCode == 8);
        var responses = calls.Where(call => call.IsCompletedSuccessfully).Select(call => call.Result).ToList();
        responses.ShouldNotBeEmpty();
        responses.ShouldAllBe(response => (response.TrailerStatus ?? response.HeaderStatus) == "4");
        responses.ShouldAllBe(response => Frame.Read(response.Body).All(frame => frame.Flag == 0));
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

    private static async Task Cancellation(ServerCallContext context)
    {
        var cancelled = new TaskCompletionSource();
        await using var registration = context.CancellationToken.Register(() => cancelled.TrySetResult());
        await cancelled.Task;
    }
}
