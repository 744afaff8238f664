using Grpc.Core;

namespace Matching.Server.Tests.Services;

public sealed class ModelPromotionTests(RunningServer server)
{
    [Fact]
    public async Task PromoteModel_Roles_ComeAndGo()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");
        await world.AddModelAsync("n");

        await world.PromoteAsync("m");
        (await world.PromoteAsync("n", V1.ModelRole.Shadow)).Roles.ShouldSatisfyAllConditions(
            roles => roles.ServingModelId.ShouldBe("m"), roles => roles.ShadowModelId.ShouldBe("n"));
        var promoted = await world.PromoteAsync("n");
        (promoted.Roles.ServingModelId, promoted.Roles.ShadowModelId).ShouldBe(("n", ""));
        (await world.RolesAsync()).ShouldBe(promoted.Roles);

        await world.PromoteAsync("m", V1.ModelRole.Shadow);
        await world.PromoteAsync("", V1.ModelRole.Shadow);
        await world.PromoteAsync("");
        (await world.RolesAsync()).ShouldSatisfyAllConditions(roles => roles.ServingModelId.ShouldBeEmpty(), roles => roles.ShadowModelId.ShouldBeEmpty());
    }

    [Theory]
    [InlineData(0.3, 0.4, "0.3 on held-out data, below 0.4 of the prior")]
    [InlineData(0.45, 0.4, "0.45 on held-out data, below 0.5 of 'good', which serves")]
    public async Task PromoteModel_WorseModel_FailedPreconditionWithBothFigures(double heldOut, double prior, string why)
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("good", 0.5, 0.4);
        await world.PromoteAsync("good");
        await world.AddModelAsync("worse", heldOut, prior);

        var refusal = await Refusal.OfAsync(() => world.PromoteAsync("worse"));

        refusal.ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.PromotionRefused);
        refusal.Message.ShouldContain(why);
        (await world.RolesAsync()).ServingModelId.ShouldBe("good");
        (await world.PromoteAsync("worse", V1.ModelRole.Shadow)).Roles.ShadowModelId.ShouldBe("worse");
        (await world.PromoteAsync("worse", with: p => p.Force = true)).Roles.ServingModelId.ShouldBe("worse");
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(null, 0.9)]
    [InlineData(0.6, null)]
    public async Task PromoteModel_NoWorseAsFarAsFiguresTell_Serves(double? heldOut, double? prior)
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("present", 0.5, 0.4);
        await world.PromoteAsync("present");
        await world.AddModelAsync("m", heldOut, prior);

        (await world.PromoteAsync("m")).Roles.ServingModelId.ShouldBe("m");
    }

    [Theory]
    [InlineData(0, false, 20, false)]
    [InlineData(20, false, 0, false)]
    [InlineData(0, false, 0, true)]
    [InlineData(0, true, 0, false)]
    [InlineData(0, true, 20, true)]
    public async Task PromoteModel_MeasuredOnAnotherKindOfData_IsComparedWithThePriorOnly(int presentLists, bool presentNew, int nextLists, bool nextNew)
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("present", 0.7, 0.4, presentLists, Since(presentNew));
        await world.PromoteAsync("present");
        await world.AddModelAsync("next", 0.1, 0.05, nextLists, Since(nextNew));
        await world.AddModelAsync("alike", 0.1, 0.05, presentLists, Since(presentNew));

        (await Refusal.OfAsync(() => world.PromoteAsync("alike"))).ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.PromotionRefused);
        (await world.PromoteAsync("next")).Roles.ServingModelId.ShouldBe("next");

        static DateTimeOffset? Since(bool known) => known ? DateTimeOffset.UnixEpoch : null;
    }

    [Fact]
    public async Task PromoteModel_MeasuredOnLists_IsComparedWhateverTiesWereHidden()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("present", 0.7, 0.4, 20, DateTimeOffset.UnixEpoch);
        await world.PromoteAsync("present");
        await world.AddModelAsync("next", 0.1, 0.05, 20);

        (await Refusal.OfAsync(() => world.PromoteAsync("next"))).ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.PromotionRefused);
    }

    [Fact]
    public async Task PromoteModel_Etag_GuardsTheRoles()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");
        await world.AddModelAsync("n");
        var first = await world.PromoteAsync("m");
        await world.AddMemberAsync("somebody");

        var second = await world.PromoteAsync("n", V1.ModelRole.Shadow, p => p.Etag = first.Roles.Etag);
        var refusal = await Refusal.OfAsync(() => world.PromoteAsync("", with: p => p.Etag = first.Roles.Etag));

        refusal.ShouldBe(StatusCode.Aborted, V1.ErrorReason.EtagMismatch);
        (await world.RolesAsync()).ShouldBe(second.Roles);
    }

    [Fact]
    public async Task PromoteModel_ByManyAtOnce_LosesNone()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");
        await world.AddModelAsync("n");

        await Task.WhenAll(world.PromoteAsync("m"), world.PromoteAsync("n", V1.ModelRole.Shadow));

        var roles = await world.RolesAsync();
        (roles.ServingModelId, roles.ShadowModelId).ShouldBe(("m", "n"));
    }

    [Fact]
    public async Task PromoteModel_RepeatedAfterABetterOneServes_IsAnsweredAsTheFirstTime()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m", 0.5, 0.4);
        await world.AddModelAsync("better", 0.6, 0.4);
        var first = await world.PromoteAsync("m", with: p => p.RequestId = "r");
        await world.PromoteAsync("better");

        var repeated = await world.PromoteAsync("m", with: p => p.RequestId = "r");

        repeated.Result.ShouldBe(new V1.WriteResult { Revision = first.Result.Revision, Replayed = true });
        repeated.Roles.ShouldBe(first.Roles);
        (await world.RolesAsync()).ServingModelId.ShouldBe("better");
    }

    [Fact]
    public async Task PromoteModel_ValidateOnly_ChangesNothing()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");

        (await world.PromoteAsync("m", with: p => (p.ValidateOnly, p.RequestId) = (true, "r"))).Roles.ShouldBe(new V1.ModelRoles { ServingModelId = "m" });

        (await world.RolesAsync()).ShouldBe(new V1.ModelRoles());
        (await server.Models.ListPromotionsAsync(new() { NetworkId = world.Id })).Promotions.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetModelMetrics_ModelInTheShadow_TellsHowItCompares()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        await world.AddModelAsync("m");
        await world.PromoteAsync("m", V1.ModelRole.Shadow);
        V1.ShadowFigures? figures = null;

        while (figures is null)
        {
            var answer = await world.SuggestAsync("a1");
            figures = (await server.Models.GetModelMetricsAsync(new() { NetworkId = world.Id, ModelId = "m" })).Shadow;
            figures?.ServingVersion.ShouldBe(answer.ModelVersion);
        }

        figures.ComparedCount.ShouldBeGreaterThan(0);
        figures.Overlap.ShouldBeInRange(0, 1);
    }
}
