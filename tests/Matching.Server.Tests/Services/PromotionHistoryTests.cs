using Grpc.Core;
using Matching.Server.Hosting;
using Matching.Storage;

namespace Matching.Server.Tests.Services;

public sealed class PromotionHistoryTests(RunningServer server)
{
    [Fact]
    public async Task RollBackModel_AfterPromotions_ReturnsToWhatServedBefore()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");
        await world.AddModelAsync("n");
        await world.PromoteAsync("m");
        (await RollBackAsync(world)).Roles.ServingModelId.ShouldBeEmpty();
        (await RollBackAsync(world)).Roles.ServingModelId.ShouldBe("m");
        await world.PromoteAsync("n");
        await world.PromoteAsync("m", V1.ModelRole.Shadow);

        var back = await RollBackAsync(world);

        (back.Roles.ServingModelId, back.Roles.ShadowModelId).ShouldBe(("m", ""));
    }

    [Fact]
    public async Task RollBackModel_OnlyThePriorServed_FailedPrecondition()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");
        await world.PromoteAsync("m", V1.ModelRole.Shadow);

        (await Refusal.OfAsync(() => RollBackAsync(world))).ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.NothingToRollBack);
    }

    [Fact]
    public async Task ListPromotions_Pages_TellTheHistoryNewestFirst()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");
        await world.PromoteAsync("m", with: p => p.Reason = "one");
        await world.PromoteAsync("", with: p => p.Reason = "two");
        await world.PromoteAsync("m", V1.ModelRole.Shadow, p => p.Reason = "three");

        var first = await server.Models.ListPromotionsAsync(new() { NetworkId = world.Id, PageSize = 2 });
        var second = await server.Models.ListPromotionsAsync(new() { NetworkId = world.Id, PageSize = 2, PageToken = first.NextPageToken });

        first.Promotions.Concat(second.Promotions).Select(p => (p.Number, p.ServingModelId, p.ShadowModelId, p.Author, p.Reason))
            .ShouldBe([(3, "", "m", "Ada", "three"), (2, "", "", "Ada", "two"), (1, "m", "", "Ada", "one")]);
        second.NextPageToken.ShouldBeEmpty();
    }

    [Fact]
    public async Task PromoteModel_OnAnotherReplica_IsSeen()
    {
        await using var store = new InMemoryStore(TimeProvider.System);
        await using var one = await StartAsync(store);
        await using var other = await StartAsync(store);
        var world = await (await one.NewWorldAsync()).WithTwoClustersAsync();
        await world.AddModelAsync("m");
        (await new World(other, world.Id).SuggestAsync("a1")).ModelVersion.ShouldNotBe("m");

        var promoted = await world.PromoteAsync("m");

        (await new World(other, world.Id).RolesAsync()).ShouldBe(promoted.Roles);
        (await new World(other, world.Id).SuggestAsync("a1")).ModelVersion.ShouldBe("m");
        (await RollBackAsync(new World(other, world.Id))).Roles.ServingModelId.ShouldBeEmpty();
        (await world.RolesAsync()).ServingModelId.ShouldBeEmpty();
    }

    private static async Task<V1.RollBackModelResponse> RollBackAsync(World world) =>
        await world.Server.Models.RollBackModelAsync(new() { NetworkId = world.Id, Author = "Ada", Reason = "worse" });

    private static async Task<RunningServer> StartAsync(IGraphStore store)
    {
        var server = new RunningServer(new ServerOptions { Store = StoreKind.Memory }, builder => builder.Services.AddSingleton(store));
        await server.InitializeAsync();
        return server;
    }
}
