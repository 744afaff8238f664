using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1;
using Matching.Server.Hosting;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Tests.Hosting;

public sealed class HostingTests(RunningServer server)
{
    [Theory]
    [InlineData("")]
    [InlineData("matching.v1.MatchingService")]
    public async Task Health_StoreServes_IsServing(string service)
    {
        var answer = await new Health.HealthClient(server.Channel).CheckAsync(new HealthCheckRequest { Service = service });

        answer.Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);
    }

    [Fact]
    public async Task Health_UnknownService_NotFound()
    {
        var call = new Health.HealthClient(server.Channel).CheckAsync(new HealthCheckRequest { Service = "none" });

        (await Should.ThrowAsync<RpcException>(async () => await call)).StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task Health_StoreDoesNotServe_IsNotServing()
    {
        var store = FaultyStore.Around(new InMemoryStore(TimeProvider.System), m => m == "PingAsync" ? new UnavailableException("gone") : null);
        await using var broken = new RunningServer(new ServerOptions { Store = StoreKind.Memory }, b => b.Services.AddSingleton(store), mayLogErrors: true);
        await broken.InitializeAsync();

        var answer = await new Health.HealthClient(broken.Channel).CheckAsync(new HealthCheckRequest());

        answer.Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.NotServing);
    }

    [Fact]
    public async Task Message_LargerThanTheLimit_ResourceExhausted()
    {
        await using var small = new RunningServer(new ServerOptions { Store = StoreKind.Memory, MaxReceiveMessageBytes = 2048 });
        await small.InitializeAsync();

        var refusal = await Refusal.OfAsync(small.Networks.GetNetworkAsync(new() { NetworkId = new string('n', 5000) }));

        refusal.ShouldBe(StatusCode.ResourceExhausted, V1.ErrorReason.LimitExceeded);
    }

    [Fact]
    public async Task Stop_CallUnderWay_LetsItEnd()
    {
        var engine = new WaitingEngine();
        await using var stopping = new RunningServer(
            new ServerOptions { Store = StoreKind.Memory, DefaultDeadline = TimeSpan.FromMilliseconds(500) }, b => b.Services.AddSingleton<ISuggestionEngine>(engine));
        await stopping.InitializeAsync();
        var call = stopping.Matching.SuggestConnectionsAsync(new() { NetworkId = "n", MemberId = "m" });
        await engine.Begun.WaitAsync(TimeSpan.FromSeconds(10));

        var stop = stopping.StopAsync();

        (await Refusal.OfAsync(call)).ShouldBe(StatusCode.DeadlineExceeded, V1.ErrorReason.DeadlineExceeded);
        await stop.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Sqlite_ServerStartedAgain_HasWhatWasWritten()
    {
        var directory = Directory.CreateTempSubdirectory();
        var options = new ServerOptions { Store = StoreKind.Sqlite, StorePath = Path.Combine(directory.FullName, "m.db") };
        try
        {
            await using (var first = new RunningServer(options))
            {
                await first.InitializeAsync();
                await first.Networks.CreateNetworkAsync(new() { Network = new() { NetworkId = "n", DisplayName = "N" } });
            }
            await using var second = new RunningServer(options);
            await second.InitializeAsync();

            (await second.Networks.GetNetworkAsync(new() { NetworkId = "n" })).Network.DisplayName.ShouldBe("N");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task WebUrls_GrpcWebOverHttp1_Answers()
    {
        await using var web = new RunningServer(new ServerOptions { Store = StoreKind.Memory, WebUrls = "http://127.0.0.1:0" });
        await web.InitializeAsync();
        using var http = new HttpClient();
        // An empty ListNetworksRequest in one frame.
        using var content = new ByteArrayContent([0, 0, 0, 0, 0]) { Headers = { ContentType = new("application/grpc-web+proto") } };

        var response = await http.PostAsync(new Uri(web.Addresses[1], "matching.v1.NetworkService/ListNetworks"), content);

        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync();
        System.Text.Encoding.ASCII.GetString(body).ShouldContain("grpc-status: 0");
    }

    [Fact]
    public async Task Reflection_ErrorDetails_AreKnownToTools()
    {
        using var call = new ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { FileContainingSymbol = "google.rpc.ErrorInfo" });
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" });
        await call.RequestStream.CompleteAsync();

        var answers = await call.ResponseStream.ReadAllAsync().ToListAsync();

        answers[0].FileDescriptorResponse.FileDescriptorProto.ShouldNotBeEmpty();
        answers[1].ListServicesResponse.Service.Select(s => s.Name).ShouldContain("matching.v1.MatchingService");
    }
}
