using Grpc.Core;
using Grpc.Net.Client;

namespace Matching.Standins.Tests.Client;

public sealed class LifetimeTests : ClientTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_Past_NeverReachesThePeer()
    {
        var requests = 0;
        var invoker = await ConnectAsync(context =>
        {
            requests++;
            return context.AnswerAsync("message");
        });

        var e = await FailureAsync(Unary(invoker, new CallOptions(deadline: DateTime.UtcNow.AddSeconds(-1))).ResponseAsync);

        e.StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
        requests.ShouldBe(0);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Deadline_Passing_EndsEveryKindOfCall()
    {
        var invoker = await ConnectAsync(context => context.HangAsync());
        var options = new CallOptions(deadline: DateTime.UtcNow.AddMilliseconds(300));

        var failures = await Task.WhenAll(
            FailureAsync(Unary(invoker, options).ResponseAsync),
            FailureAsync(ServerStream(invoker, options).ResponseStream.MoveNext(Cancel)),
            FailureAsync(ClientStream(invoker, options).ResponseAsync),
            FailureAsync(Duplex(invoker, options).ResponseStream.MoveNext(Cancel)));

        failures.ShouldAllBe(e => e.StatusCode == StatusCode.DeadlineExceeded);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Token_CancelledBefore_EndsTheCall()
    {
        var invoker = await ConnectAsync(context => context.AnswerAsync("message"));

        var e = await FailureAsync(Unary(invoker, new CallOptions(cancellationToken: new CancellationToken(canceled: true))).ResponseAsync);

        e.StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Token_Cancelled_IsSeenByThePeer()
    {
        var arrived = new TaskCompletionSource();
        var gone = new TaskCompletionSource();
        var invoker = await ConnectAsync(async context =>
        {
            arrived.SetResult();
            await context.HangAsync();
            gone.SetResult();
        });
        using var stop = new CancellationTokenSource();
        using var call = Unary(invoker, new CallOptions(cancellationToken: stop.Token));
        await arrived.Task;

        await stop.CancelAsync();

        (await FailureAsync(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.Cancelled);
        await gone.Task;
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Token_OfARead_CancelsTheCall()
    {
        var invoker = await ConnectAsync(async context =>
        {
            context.Head();
            await context.Response.Body.FlushAsync();
            await context.HangAsync();
        });
        using var stop = new CancellationTokenSource();
        using var call = ServerStream(invoker);
        await call.ResponseHeadersAsync;
        var read = call.ResponseStream.MoveNext(stop.Token);

        await stop.CancelAsync();

        (await FailureAsync(read)).StatusCode.ShouldBe(StatusCode.Cancelled);
        call.GetStatus().StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ThrowOperationCanceled_Chosen_IsWhatCancelledCallsThrow()
    {
        var invoker = await ConnectAsync(context => context.HangAsync(), new GrpcChannelOptions { ThrowOperationCanceledOnCancellation = true });
        using var stop = new CancellationTokenSource();
        var cancelled = new CallOptions(cancellationToken: stop.Token);
        var unary = Unary(invoker, cancelled);
        var stream = ServerStream(invoker, cancelled);
        var read = stream.ResponseStream.MoveNext(Cancel);
        await stop.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(unary.ResponseAsync)).CancellationToken.ShouldBe(stop.Token);
        await Should.ThrowAsync<OperationCanceledException>(read);
        await Should.ThrowAsync<OperationCanceledException>(Unary(invoker, new CallOptions(deadline: DateTime.UtcNow.AddMilliseconds(100))).ResponseAsync);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Dispose_RunningCall_EndsIt()
    {
        var gone = new TaskCompletionSource();
        var invoker = await ConnectAsync(async context =>
        {
            await context.HangAsync();
            gone.SetResult();
        });
        var call = Duplex(invoker);
        await call.RequestStream.WriteAsync("request", Cancel);

        call.Dispose();

        await gone.Task;
        call.GetStatus().StatusCode.ShouldBe(StatusCode.Cancelled);
        await Should.ThrowAsync<ObjectDisposedException>(() => call.ResponseStream.MoveNext(Cancel));
        await Should.ThrowAsync<ObjectDisposedException>(() => call.RequestStream.WriteAsync("more", Cancel));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Dispose_EndedCall_KeepsItsStatus()
    {
        var call = Unary(await ConnectAsync(context => context.AnswerAsync("message")));
        await call;

        call.Dispose();

        call.GetStatus().StatusCode.ShouldBe(StatusCode.OK);
        call.GetTrailers().ShouldBeEmpty();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Dispose_Channel_EndsItsCallsAndTakesNoMore()
    {
        var arrived = new TaskCompletionSource();
        var channel = Channel(await PeerAsync(context =>
        {
            arrived.SetResult();
            return context.HangAsync();
        }));
        var invoker = channel.CreateCallInvoker();
        using var call = Unary(invoker);
        await arrived.Task;

        channel.Dispose();

        (await FailureAsync(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.Cancelled);
        Should.Throw<ObjectDisposedException>(() => Unary(invoker));
        Should.Throw<ObjectDisposedException>(channel.CreateCallInvoker);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Status_RunningCall_IsNotThereYet()
    {
        using var call = Unary(await ConnectAsync(context => context.HangAsync()));

        Should.Throw<InvalidOperationException>(() => call.GetStatus());
        Should.Throw<InvalidOperationException>(call.GetTrailers);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ResponseHeaders_BeforeTheBody_AreThere()
    {
        using var call = Unary(await ConnectAsync(async context =>
        {
            context.Head(("x-early", "yes"));
            await context.Response.Body.FlushAsync();
            await context.HangAsync();
        }));

        (await call.ResponseHeadersAsync).GetValue("x-early").ShouldBe("yes");
    }
}
