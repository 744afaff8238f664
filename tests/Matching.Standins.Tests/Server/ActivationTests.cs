using Grpc.Core;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Standins.Tests.Server;

public sealed class ActivationTests : ServerTest
{
    private readonly Recording _recording = new();

    [Fact(Timeout = TestTimeout)]
    public async Task Service_NotInTheContainer_IsBuiltForEachCallAndDisposedOf()
    {
        await using var server = await InteropServer.StartAsync<RecordingService>(builder => builder.Services.AddSingleton(_recording));

        await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);
        await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);

        _recording.Items.ShouldBe(["built", "called", "disposed", "built", "called", "disposed"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Service_ThatFails_IsDisposedOf()
    {
        await using var server = await InteropServer.StartAsync<RecordingService>(builder => builder.Services.AddSingleton(_recording));

        await ShouldFailAsync(StatusCode.Unknown, async () => await server.Client.UnaryAsync(new InteropRequest { Text = "fail" }, cancellationToken: Cancel));

        _recording.Items.ShouldBe(["built", "called", "disposed"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Service_SingletonOfTheContainer_ServesAllCalls()
    {
        await using var server = await InteropServer.StartAsync<RecordingService>(builder =>
        {
            builder.Services.AddSingleton(_recording);
            builder.Services.AddSingleton<RecordingService>();
        });

        await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);
        await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);

        _recording.Items.ShouldBe(["built", "called", "called"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Service_ScopedInTheContainer_EndsWithTheRequest()
    {
        await using var server = await InteropServer.StartAsync<RecordingService>(builder =>
        {
            builder.Services.AddSingleton(_recording);
            builder.Services.AddScoped<RecordingService>();
        });

        await server.Client.UnaryAsync(new InteropRequest(), cancellationToken: Cancel);
        await server.DisposeAsync();

        _recording.Items.ShouldBe(["built", "called", "disposed"]);
    }

    [Fact]
    public void Map_WithoutAddGrpc_Throws()
    {
        var application = WebApplication.CreateSlimBuilder().Build();

        Should.Throw<InvalidOperationException>(() => application.MapGrpcService<RecordingService>());
    }

    private sealed class RecordingService : InteropService.InteropServiceBase, IAsyncDisposable
    {
        private readonly Recording _recording;

        public RecordingService(Recording recording)
        {
            _recording = recording;
            recording.Add("built");
        }

        public override Task<InteropResponse> Unary(InteropRequest request, ServerCallContext context)
        {
            _recording.Add("called");
            return request.Text == "fail" ? throw new InvalidOperationException("told to") : Task.FromResult(new InteropResponse());
        }

        public ValueTask DisposeAsync()
        {
            _recording.Add("disposed");
            return default;
        }
    }
}
