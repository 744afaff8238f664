using Grpc.Core;
using Matching.Server.Hosting;
using Matching.Server.Interceptors;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Tests.Hosting;

public sealed class InterceptorTests(RunningServer server)
{
    private static readonly ServerOptions s_memory = new() { Store = StoreKind.Memory };

    [Fact]
    public void Order_IsTheOneThatTheInterceptorsCountOn() => InterceptorOrder.Types.ShouldBe(
        [typeof(RequestIdInterceptor), typeof(TelemetryInterceptor), typeof(ErrorInterceptor), typeof(DeadlineInterceptor), typeof(CompressionInterceptor)]);

    [Theory]
    [InlineData("abc-123", true)]
    [InlineData("with space", false)]
    public async Task RequestId_SentByTheCaller_IsAnsweredWhereUsable(string sent, bool usable)
    {
        using var call = server.Networks.GetNetworkAsync(new() { NetworkId = "no-such-network" }, new Metadata { { "x-request-id", sent } });

        var refusal = await Refusal.OfAsync(call);

        (refusal.RequestId == sent).ShouldBe(usable);
        refusal.RequestId.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task RequestId_OnSuccess_IsInTheHeaders()
    {
        using var call = server.Networks.ListNetworksAsync(new(), new Metadata { { "x-request-id", "my-id" } });

        (await call.ResponseHeadersAsync).GetValue("x-request-id").ShouldBe("my-id");
    }

    [Fact]
    public async Task Deadline_OfTheCaller_StopsTheWork()
    {
        var engine = new WaitingEngine();
        await using var waiting = await StartAsync(s_memory, services => services.AddSingleton<ISuggestionEngine>(engine));

        var exception = await Should.ThrowAsync<RpcException>(async () => await waiting.Matching.SuggestConnectionsAsync(
            new() { NetworkId = "n", MemberId = "m" }, deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(300)));

        exception.StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
        await engine.Stopped.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Deadline_NoneGiven_IsTheServersOwn()
    {
        var engine = new WaitingEngine();
        await using var waiting = await StartAsync(
            s_memory with { DefaultDeadline = TimeSpan.FromMilliseconds(50) }, services => services.AddSingleton<ISuggestionEngine>(engine));

        var refusal = await Refusal.OfAsync(waiting.Matching.SuggestConnectionsAsync(new() { NetworkId = "n", MemberId = "m" }));

        refusal.ShouldBe(StatusCode.DeadlineExceeded, V1.ErrorReason.DeadlineExceeded);
        refusal.Message.ShouldContain("0.05 s");
        await engine.Stopped.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Cancellation_ByTheCaller_StopsTheWork()
    {
        var engine = new WaitingEngine();
        await using var waiting = await StartAsync(s_memory, services => services.AddSingleton<ISuggestionEngine>(engine));
        using var cancellation = new CancellationTokenSource();

        using var call = waiting.Matching.SuggestConnectionsAsync(new() { NetworkId = "n", MemberId = "m" }, cancellationToken: cancellation.Token);
        await engine.Begun.WaitAsync(TimeSpan.FromSeconds(10));
        await cancellation.CancelAsync();

        (await Should.ThrowAsync<RpcException>(async () => await call)).StatusCode.ShouldBe(StatusCode.Cancelled);
        await engine.Stopped.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task UnforeseenFailure_IsLoggedWholeAndAnsweredNeutrally()
    {
        await using var broken = await StartAsync(s_memory, FaultyWith(_ => new InvalidOperationException("the secret")), mayLogErrors: true);

        var refusal = await Refusal.OfAsync(broken.Networks.GetNetworkAsync(new() { NetworkId = "n" }));

        refusal.ShouldBe(StatusCode.Internal, V1.ErrorReason.Internal);
        refusal.Message.ShouldNotContain("secret");
        refusal.Message.ShouldContain(refusal.RequestId);
        broken.Log.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.ShouldContain("the secret"), e => e.ShouldContain(refusal.RequestId), e => e.ShouldContain(" at "));
    }

    [Fact]
    public async Task UnavailableStore_IsUnavailableAndSaysNothingOfTheDriver()
    {
        await using var broken = await StartAsync(s_memory, FaultyWith(_ => new UnavailableException("file /secret/path is locked")));

        var refusal = await Refusal.OfAsync(broken.Networks.GetNetworkAsync(new() { NetworkId = "n" }));

        refusal.ShouldBe(StatusCode.Unavailable, V1.ErrorReason.StoreUnavailable);
        refusal.Message.ShouldNotContain("secret");
    }

    private static Action<IServiceCollection> FaultyWith(Func<string, Exception?> fault) =>
        services => services.AddSingleton(FaultyStore.Around(new InMemoryStore(TimeProvider.System), method => method == "DisposeAsync" ? null : fault(method)));

    private static async Task<RunningServer> StartAsync(ServerOptions options, Action<IServiceCollection> configure, bool mayLogErrors = false)
    {
        var started = new RunningServer(options, builder => configure(builder.Services), mayLogErrors);
        await started.InitializeAsync();
        return started;
    }
}
