using Grpc.Core;

namespace Matching.Standins.Tests.Client;

public sealed class StreamTests : ClientTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task ClientStream_Requests_ArriveInOrder()
    {
        using var call = ClientStream(await ConnectAsync(async context => await context.AnswerAsync(string.Join(',', await context.RequestsAsync()))));
        for (var i = 0; i < 5; i++)
            await call.RequestStream.WriteAsync($"{i}", Cancel);
        await call.RequestStream.CompleteAsync();

        (await call).ShouldBe("0,1,2,3,4");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Duplex_HeadersBeforeTheFirstRequest_AreSent()
    {
        using var call = Duplex(await ConnectAsync(async context =>
        {
            context.Head(("x-early", "yes"));
            await context.Response.Body.FlushAsync();
            await context.HangAsync();
        }));

        (await call.ResponseHeadersAsync).GetValue("x-early").ShouldBe("yes");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Write_WhileAnotherIsUnderWay_IsRefused()
    {
        using var call = ClientStream(await ConnectAsync(context => context.HangAsync()));
        var stuck = call.RequestStream.WriteAsync(new string('x', 3_000_000), Cancel);

        await Should.ThrowAsync<InvalidOperationException>(() => call.RequestStream.WriteAsync("next", Cancel));
        await Should.ThrowAsync<InvalidOperationException>(() => call.RequestStream.CompleteAsync());

        call.Dispose();
        (await FailureAsync(stuck)).StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Write_AfterCompletion_IsRefused()
    {
        using var call = ClientStream(await ConnectAsync(async context => await context.AnswerAsync(string.Join(',', await context.RequestsAsync()))));
        await call.RequestStream.CompleteAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => call.RequestStream.WriteAsync("late", Cancel));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Write_AfterTheServersEnd_SaysWhy()
    {
        using var call = ClientStream(await ConnectAsync(context =>
        {
            context.Head(("grpc-status", "3"), ("grpc-message", "no more of this"));
            return Task.CompletedTask;
        }));
        await FailureAsync(call.ResponseAsync);

        (await FailureAsync(call.RequestStream.WriteAsync("late", Cancel))).Status.Detail.ShouldBe("no more of this");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Write_WhileTheServerEndsTheCall_Fails()
    {
        using var call = ClientStream(await ConnectAsync(async context =>
        {
            await context.Request.Body.ReadExactlyAsync(new byte[1]);
            context.Head(("grpc-status", "3"), ("grpc-message", "no more of this"));
        }));

        var e = await FailureAsync(WriteUntilFailureAsync(call.RequestStream));

        e.StatusCode.ShouldBeOneOf(Repository.UsesStandins ? [StatusCode.InvalidArgument] : [StatusCode.InvalidArgument, StatusCode.Cancelled]);
        (await FailureAsync(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Read_WhileAnotherIsUnderWay_IsRefused()
    {
        using var call = ServerStream(await ConnectAsync(context => context.HangAsync()));
        _ = call.ResponseStream.MoveNext(Cancel);

        await Should.ThrowAsync<InvalidOperationException>(() => call.ResponseStream.MoveNext(Cancel));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Read_AfterTheEnd_StaysAtTheEnd()
    {
        using var call = ServerStream(await ConnectAsync(context => context.AnswerAsync("one", "two")));

        (await call.ResponseStream.ReadAllAsync(Cancel).ToListAsync(Cancel)).ShouldBe(["one", "two"]);
        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeFalse();
        call.ResponseStream.Current.ShouldBeNull();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Duplex_ServerEndingFirst_EndsTheCall()
    {
        using var call = Duplex(await ConnectAsync(context => context.AnswerAsync("goodbye")));

        (await call.ResponseStream.ReadAllAsync(Cancel).ToListAsync(Cancel)).ShouldBe(["goodbye"]);
        call.GetStatus().StatusCode.ShouldBe(StatusCode.OK);
        await Should.ThrowAsync<RpcException>(() => call.RequestStream.WriteAsync("late", Cancel));
    }

    private static async Task WriteUntilFailureAsync(IClientStreamWriter<string> stream)
    {
        while (true)
            await stream.WriteAsync(new string('x', 10_000), Cancel);
    }
}
