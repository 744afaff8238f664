using Grpc.Core;
using Grpc.Health.V1;
using Grpc.HealthCheck;
using Grpc.Net.Client;
using Matching.Standins.Tests.Interop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Matching.Standins.Tests.Server;

public sealed class HealthTests : ServerTest
{
    private HealthStatus _database = HealthStatus.Healthy;

    [Theory(Timeout = TestTimeout)]
    [InlineData(HealthStatus.Healthy, ServingStatus.Serving)]
    [InlineData(HealthStatus.Degraded, ServingStatus.Serving)]
    [InlineData(HealthStatus.Unhealthy, ServingStatus.NotServing)]
    public async Task Check_AServiceMappedToAFailingCheck_FollowsIt(HealthStatus database, ServingStatus expected)
    {
        _database = database;
        await using var server = await StartAsync();
        using var channel = GrpcChannel.ForAddress(server.Address);
        var client = new Health.HealthClient(channel);

        (await client.CheckAsync(new HealthCheckRequest(), cancellationToken: Cancel)).Status.ShouldBe(expected);
        (await client.CheckAsync(new HealthCheckRequest { Service = "reads" }, cancellationToken: Cancel)).Status.ShouldBe(expected);
        (await client.CheckAsync(new HealthCheckRequest { Service = "static" }, cancellationToken: Cancel)).Status.ShouldBe(ServingStatus.Serving);
        (await client.CheckAsync(new HealthCheckRequest { Service = "unchecked" }, cancellationToken: Cancel)).Status.ShouldBe(ServingStatus.Unknown);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Check_UnknownService_IsNotFound()
    {
        await using var server = await StartAsync();
        using var channel = GrpcChannel.ForAddress(server.Address);

        await ShouldFailAsync(StatusCode.NotFound, async () =>
            await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest { Service = "nobody" }, cancellationToken: Cancel));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Watch_StatusThatChanges_TellsEachChangeOnce()
    {
        await using var server = await StartAsync();
        using var channel = GrpcChannel.ForAddress(server.Address);
        var published = server.Services.GetRequiredService<HealthServiceImpl>();
        using var watch = new Health.HealthClient(channel).Watch(new HealthCheckRequest { Service = "reads" }, cancellationToken: Cancel);

        (await NextAsync(watch)).ShouldBe(ServingStatus.Serving);
        published.SetStatus("reads", ServingStatus.NotServing);
        (await NextAsync(watch)).ShouldBe(ServingStatus.NotServing);
        published.SetStatus("reads", ServingStatus.NotServing);
        published.SetStatus("reads", ServingStatus.Serving);
        (await NextAsync(watch)).ShouldBe(ServingStatus.Serving);
        published.ClearStatus("reads");
        (await NextAsync(watch)).ShouldBe(ServingStatus.ServiceUnknown);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Watch_ServerThatStops_EndsWithNotServing()
    {
        await using var server = await StartAsync();
        using var channel = GrpcChannel.ForAddress(server.Address);
        using var watch = new Health.HealthClient(channel).Watch(new HealthCheckRequest(), cancellationToken: Cancel);
        (await NextAsync(watch)).ShouldBe(ServingStatus.Serving);

        var stopping = server.StopAsync();

        (await NextAsync(watch)).ShouldBe(ServingStatus.NotServing);
        (await watch.ResponseStream.MoveNext(Cancel)).ShouldBeFalse();
        await stopping;
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Check_FromTheCache_AnswersWhatWasPublished()
    {
        await using var server = await StartAsync(useCache: true);
        using var channel = GrpcChannel.ForAddress(server.Address);
        server.Services.GetRequiredService<HealthServiceImpl>().SetStatus("reads", ServingStatus.NotServing);

        var response = await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest { Service = "reads" }, cancellationToken: Cancel);

        response.Status.ShouldBe(ServingStatus.NotServing);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Publish_AReport_SetsTheStatusOfEachMappedService()
    {
        _database = HealthStatus.Unhealthy;
        await using var server = await StartAsync(useCache: true);
        using var channel = GrpcChannel.ForAddress(server.Address);
        var report = await server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel);
        foreach (var publisher in server.Services.GetServices<IHealthCheckPublisher>())
            await publisher.PublishAsync(report, Cancel);
        var client = new Health.HealthClient(channel);

        (await client.CheckAsync(new HealthCheckRequest { Service = "reads" }, cancellationToken: Cancel)).Status.ShouldBe(ServingStatus.NotServing);
        (await client.CheckAsync(new HealthCheckRequest { Service = "static" }, cancellationToken: Cancel)).Status.ShouldBe(ServingStatus.Serving);
    }

    private static async Task<ServingStatus> NextAsync(AsyncServerStreamingCall<HealthCheckResponse> watch)
    {
        (await watch.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
        return watch.ResponseStream.Current.Status;
    }

    private Task<InteropServer> StartAsync(bool useCache = false) => InteropServer.StartAsync(builder => builder.Services
        .AddGrpcHealthChecks(options =>
        {
            options.UseHealthChecksCache = useCache;
            options.Services.Map("reads", check => check.Tags.Contains("data"));
            options.Services.Map("static", check => check.Name == "self");
            options.Services.Map("unchecked", _ => false);
        })
        .AddCheck("database", () => new HealthCheckResult(_database), tags: ["data"]));
}
