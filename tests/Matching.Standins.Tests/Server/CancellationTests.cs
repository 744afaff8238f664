using Grpc.Core;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;

namespace Matching.Standins.Tests.Server;

public sealed class CancellationTests : ServerTest
{
    [Theory(Timeout = TestTimeout)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Unary_ClientCancels_CancelsTheToken(bool withDeadline)
    {
        await using var server = await InteropServer.StartAsync();
        DateTime? deadline = withDeadline ? DateTime.UtcNow.AddMinutes(10) : null;
        var call = server.Client.UnaryAsync(new InteropRequest { Hang = true, EchoMetadata = true, CallId = "one" }, deadline: deadline, cancellationToken: Cancel);
        await call.ResponseHeadersAsync;

        call.Dispose();

        var seen = await server.Client.ObserveAsync(new ObserveRequest { CallId = "one", WaitForCancellation = true }, cancellationToken: Cancel);
        seen.Cancelled.ShouldBeTrue();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ClientStream_ClientCancels_FailsTheRead()
    {
        var outcome = new TaskCompletionSource<Exception?>();
        await using var server = await InteropServer.StartAsync(new Script
        {
            ClientStream = async (requests, context) =>
            {
                await requests.MoveNext(CancellationToken.None);
                await context.WriteResponseHeadersAsync([]);
                outcome.SetResult(await Record.ExceptionAsync(() => requests.MoveNext(CancellationToken.None)));
                return new InteropResponse();
            },
        });
        var call = server.Client.ClientStream(cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(new InteropRequest(), Cancel);
        await call.ResponseHeadersAsync;

        call.Dispose();

        (await outcome.Task.WaitAsync(Cancel)).ShouldNotBeNull();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ServerStream_ClientCancels_FailsTheWriteInFlight()
    {
        var outcome = new TaskCompletionSource<Exception>();
        await using var server = await InteropServer.StartAsync(new Script
        {
            ServerStream = async (_, responses, context) =>
            {
                try
                {
                    while (true)
                        await responses.WriteAsync(new InteropResponse { Text = new string('x', 10_000) });
                }
                catch (Exception e)
                {
                    outcome.SetResult(e);
                }
            },
        });
        var call = server.Client.ServerStream(new InteropRequest(), cancellationToken: Cancel);
        await call.ResponseStream.MoveNext(Cancel);

        call.Dispose();

        var exception = await outcome.Task.WaitAsync(Cancel);
        (exception is OperationCanceledException or InvalidOperationException).ShouldBeTrue(exception.ToString());
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Bidi_ReadCancelledByToken_LeavesTheCallRunning()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            Bidi = async (requests, responses, _) =>
            {
                using var stop = new CancellationTokenSource();
                var reading = requests.MoveNext(stop.Token);
                await stop.CancelAsync();
                await Should.ThrowAsync<OperationCanceledException>(() => reading);
                await responses.WriteAsync(new InteropResponse { Text = "still here" });
            },
        });
        using var call = server.Client.Bidi(cancellationToken: Cancel);

        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();

        call.ResponseStream.Current.Text.ShouldBe("still here");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ServerStream_WriteCancelledByToken_CancelsTheCall()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            ServerStream = async (_, responses, _) =>
            {
                using var stop = new CancellationTokenSource();
                await responses.WriteAsync(new InteropResponse(), stop.Token);
                await stop.CancelAsync();
                await responses.WriteAsync(new InteropResponse(), stop.Token);
            },
        });
        using var call = server.Client.ServerStream(new InteropRequest(), cancellationToken: Cancel);

        await ShouldFailAsync(StatusCode.Cancelled, async () =>
        {
            while (await call.ResponseStream.MoveNext(Cancel))
            {
            }
        });
    }
}
