using Grpc.Core;

namespace Matching.Server.Tests.Services;

public sealed class ModelRemovalTests(RunningServer server)
{
    [Fact]
    public async Task RemoveModel_WithoutRole_IsGone()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");

        await RemoveAsync(world, "m");

        (await server.Models.ListModelsAsync(new() { NetworkId = world.Id })).Models.ShouldBeEmpty();
        (await Refusal.OfAsync(() => RemoveAsync(world, "m"))).ShouldBe(StatusCode.NotFound, V1.ErrorReason.ModelNotFound);
    }

    [Fact]
    public async Task RemoveModel_WithARole_FailedPrecondition()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");
        await world.AddModelAsync("n");
        await world.PromoteAsync("m");
        await world.PromoteAsync("n", V1.ModelRole.Shadow);

        foreach (var model in new[] { "m", "n" })
        {
            var refusal = await Refusal.OfAsync(() => RemoveAsync(world, model));
            refusal.ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.ReferenceViolated);
            refusal.Fields.Keys.ShouldBe(["model_id"]);
        }
    }

    [Fact]
    public async Task PromoteModel_ToShadowItself_IsRefused()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");
        await world.PromoteAsync("m");

        var refusal = await Refusal.OfAsync(() => world.PromoteAsync("m", V1.ModelRole.Shadow, p => p.Force = true));

        refusal.ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.PromotionRefused);
        refusal.Message.ShouldBe("'m' serves, so there is nothing to compare it with.");
        (await world.RolesAsync()).ShadowModelId.ShouldBeEmpty();
    }

    private async Task RemoveAsync(World world, string model) => await server.Models.RemoveModelAsync(new() { NetworkId = world.Id, ModelId = model });
}
