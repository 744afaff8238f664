using Google.Protobuf;
using Grpc.Core;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Standins.Tests.Server;

public sealed class StreamTests : ServerTest
{
    private const int BlockSize = 64 * 1024;

    // 64 MiB in all: far more than the windows and buffers between client and server hold.
    private const int Blocks = 1000;

    [Fact(Timeout = TestTimeout)]
    public async Task Streams_FiveHundredOpenAtOnce_AreServedEach()
    {
        const int Streams = 500;
        using var all = new CountdownEvent(Streams);
        var everybody = new TaskCompletionSource();
        var script = new Script
        {
            Bidi = async (requests, responses, _) =>
            {
                await requests.MoveNext(CancellationToken.None);
                if (all.Signal())
                    everybody.SetResult();
                await everybody.Task;
                await responses.WriteAsync(new InteropResponse { Text = requests.Current.Text });
            },
        };
        await using var server = await InteropServer.StartAsync<ScriptedService>(builder =>
        {
            builder.Services.AddSingleton(script);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.Http2.MaxStreamsPerConnection = Streams);
        });

        var answers = await Task.WhenAll(Enumerable.Range(0, Streams).Select(async number =>
        {
            using var call = server.Client.Bidi(cancellationToken: Cancel);
            await call.RequestStream.WriteAsync(new InteropRequest { Text = $"{number}" }, Cancel);
            (await call.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
            return call.ResponseStream.Current.Text;
        }));

        answers.ShouldBe(Enumerable.Range(0, Streams).Select(number => $"{number}"));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ServerStream_ClientThatDoesNotRead_HoldsUpTheWriter()
    {
        var written = 0;
        var payload = ByteString.CopyFrom(new byte[BlockSize]);
        await using var server = await InteropServer.StartAsync(new Script
        {
            ServerStream = async (_, responses, _) =>
            {
                for (; written < Blocks; written++)
                    await responses.WriteAsync(new InteropResponse { Payload = payload });
            },
        });
        using var call = server.Client.ServerStream(new InteropRequest(), cancellationToken: Cancel);
        await call.ResponseStream.MoveNext(Cancel);

        await RoundTripsAsync(server);
        Volatile.Read(ref written).ShouldBeLessThan(Blocks / 2);

        var received = 1;
        while (await call.ResponseStream.MoveNext(Cancel))
            received++;
        received.ShouldBe(Blocks);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ClientStream_HandlerThatDoesNotRead_HoldsUpTheClient()
    {
        var release = new TaskCompletionSource();
        await using var server = await InteropServer.StartAsync(new Script
        {
            ClientStream = async (requests, _) =>
            {
                await release.Task;
                return new InteropResponse { RequestCount = await requests.ReadAllAsync().CountAsync() };
            },
        });
        using var call = server.Client.ClientStream(cancellationToken: Cancel);
        var sent = 0;
        var sending = Task.Run(
            async () =>
            {
                var block = new InteropRequest { Payload = ByteString.CopyFrom(new byte[BlockSize]) };
                for (; sent < Blocks; sent++)
                    await call.RequestStream.WriteAsync(block, Cancel);
                await call.RequestStream.CompleteAsync();
            },
            Cancel);

        await RoundTripsAsync(server);
        Volatile.Read(ref sent).ShouldBeLessThan(Blocks / 2);

        release.SetResult();
        await sending;
        (await call).RequestCount.ShouldBe(Blocks);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Write_WhileAnotherIsUnderWay_Throws()
    {
        var outcome = new TaskCompletionSource<Exception>();
        var block = new InteropResponse { Payload = ByteString.CopyFrom(new byte[BlockSize]) };
        await using var server = await InteropServer.StartAsync(new Script
        {
            ServerStream = async (_, responses, _) =>
            {
                var (writing, next) = (Task.CompletedTask, Task.CompletedTask);
                while (!next.IsFaulted)
                    (writing, next) = (next, responses.WriteAsync(block, CancellationToken.None));
                outcome.SetResult(next.Exception.InnerException!);
                await writing;
            },
        });
        using var call = server.Client.ServerStream(new InteropRequest(), cancellationToken: Cancel);

        (await outcome.Task.WaitAsync(Cancel)).ShouldBeOfType<InvalidOperationException>();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ReadAndWrite_AfterTheCall_Throw()
    {
        var kept = new TaskCompletionSource<(IAsyncStreamReader<InteropRequest>, IServerStreamWriter<InteropResponse>)>();
        await using var server = await InteropServer.StartAsync(new Script
        {
            Bidi = (requests, responses, _) =>
            {
                kept.SetResult((requests, responses));
                return Task.CompletedTask;
            },
        });
        using var call = server.Client.Bidi(cancellationToken: Cancel);
        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeFalse();

        var (requests, responses) = await kept.Task;

        await Should.ThrowAsync<InvalidOperationException>(() => requests.MoveNext(CancellationToken.None));
        await Should.ThrowAsync<InvalidOperationException>(() => responses.WriteAsync(new InteropResponse()));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Write_WithBufferHint_LeavesWithTheNextFlush()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            ServerStream = async (_, responses, _) =>
            {
                responses.WriteOptions = new WriteOptions(WriteFlags.BufferHint);
                for (var index = 0; index < 100; index++)
                    await responses.WriteAsync(new InteropResponse { Index = index });
            },
        });
        using var call = server.Client.ServerStream(new InteropRequest(), cancellationToken: Cancel);

        (await call.ResponseStream.ReadAllAsync(Cancel).Select(response => response.Index).ToListAsync(Cancel)).ShouldBe(Enumerable.Range(0, 100));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ClientStream_AnsweredEarly_EndsWithTheAnswer()
    {
        await using var server = await InteropServer.StartAsync(new Script
        {
            ClientStream = async (requests, _) =>
            {
                await requests.MoveNext(CancellationToken.None);
                return new InteropResponse { Text = "enough" };
            },
        });
        using var call = server.Client.ClientStream(cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(new InteropRequest(), Cancel);

        (await call).Text.ShouldBe("enough");
    }

    // Calls that pass on the same connection show that time has passed there, too.
    private static async Task RoundTripsAsync(InteropServer server)
    {
        for (var i = 0; i < 200; i++)
            await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);
    }
}
