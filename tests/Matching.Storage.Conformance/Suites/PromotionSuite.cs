using Matching.Model;
using Matching.Storage.Copying;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class PromotionSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Remove_ModelInUse_IsRefused()
    {
        await Apply(Put("m"), Put("n"), Promote("m", "n"));

        (await ShouldViolate(Remove("n"), Remove("m"))).ShouldBe([new(0, "model_id", "n", "is still shadowing"), new(1, "model_id", "m", "is still serving")]);
        (await ShouldViolate(Promote("n", "m"), Remove("m"))).ShouldBe([new(0, "shadow_model_id", "m", "does not exist")]);

        await Apply(Remove("m"), Promote("n"));
        (await Store.FindModelAsync(Net, new("m"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Promote_Models_GivesTheNetworkItsRoles()
    {
        await Apply(Put("m"), Put("n"));
        (await RolesAsync()).ShouldBe(default);

        await Apply(Promote("m"));
        (await RolesAsync()).ShouldBe(Roles("m"));
        await Apply(Promote("n", "m"));
        (await RolesAsync()).ShouldBe(Roles("n", "m"));
        (await Store.ListNetworksAsync(new PageRequest(1), Cancellation)).Items[0].Value.ModelRoles.ShouldBe(Roles("n", "m"));
        await Apply(Promote(null));
        (await RolesAsync()).ShouldBe(default);
    }

    [Fact]
    public async Task Promote_UnknownModels_IsRefused()
    {
        await Apply(Put("m"));

        (await ShouldViolate(Promote("x", "y"))).ShouldBe([new(0, "serving_model_id", "x", "does not exist"), new(0, "shadow_model_id", "y", "does not exist")]);
        (await ShouldViolate(Remove("m"), Promote("m"))).ShouldBe([new(1, "serving_model_id", "m", "does not exist")]);

        await Apply(Promote("later"), Put("later"));
        (await RolesAsync()).ShouldBe(Roles("later"));
    }

    [Fact]
    public async Task Promote_ModelOfAnotherNetwork_IsRefused()
    {
        await Store.ApplyAsync(new ChangeSet(new("hillside"), [new Change.CreateNetwork("Hillside"), Put("m"), Promote("m")]), Cancellation);

        (await ShouldViolate(Promote("m")))[0].Id.ShouldBe("m");

        (await RolesAsync()).ShouldBe(default);
        (await Store.ListPromotionsAsync(Net, new PageRequest(5), Cancellation)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Promote_ExpectingAnotherRevision_IsAConflict()
    {
        await Apply(Put("m"), Promote(null) with { Expected = Revision.None });
        await Apply(Member("a"));

        var error = await Should.ThrowAsync<ConflictException>(() => Apply(Promote("m") with { Expected = new Revision(3) }));
        error.Reason.ShouldBe(ConflictReason.RevisionMismatch);
        await Should.ThrowAsync<ConflictException>(() => Apply(Promote("m"), Promote(null) with { Expected = new Revision(2) }));
        (await RolesAsync()).ShouldBe(default);

        await Apply(Promote("m") with { Expected = new Revision(2) }, Promote("m", "m") with { Expected = new Revision(4) });
        (await RolesAsync()).ShouldBe(Roles("m", "m"));
    }

    [Fact]
    public async Task History_OfPromotions_IsListedNewestFirst()
    {
        await Apply(Put("m"), Promote("m", reason: "first"));
        await Apply(Promote(null, "m", "second"), Promote("m", "m", "third"));
        await Apply(Promote(null, reason: "fourth"), Remove("m"));

        (await Pages.AllAsync(page => Store.ListPromotionsAsync(Net, page, Cancellation))).ShouldBe(
        [
            new(4, default, new(4), Day, "Ada", "fourth"),
            new(3, Roles("m", "m"), new(3), Day, "Ada", "third"),
            new(2, Roles(null, "m"), new(3), Day, "Ada", "second"),
            new(1, Roles("m"), new(2), Day, "Ada", "first"),
        ]);
    }

    [Fact]
    public async Task Cursor_OfAnotherList_IsRefused()
    {
        await Apply(Put("m"), Put("n"), Promote("m"), Promote("n"));
        var cursor = (await Store.ListModelsAsync(Net, new PageRequest(1), Cancellation)).Next;

        await Should.ThrowAsync<InvalidCursorException>(() => Store.ListPromotionsAsync(Net, new PageRequest(1, cursor), Cancellation));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Store.ListPromotionsAsync(Net, new PageRequest(0), Cancellation));
    }

    [Fact]
    public async Task Load_NetworkWithModels_TellsTheRolesOnly()
    {
        await Apply(Put("m"), Promote("m"));
        var (sink, network) = (new RecordingSink(), await Store.FindNetworkAsync(Net, Cancellation));

        await Store.LoadAsync(Net, sink, Cancellation);

        sink.Lines.ShouldBe([$"{RecordText.Of(network!.Value)} 2"]);
    }

    [Fact]
    public async Task Copy_NetworkWithModels_TakesFilesRolesAndHistory()
    {
        await Apply(Put("m"), Put("n"), Promote("m", reason: "first"));
        await Apply(Promote("n", reason: "second"), Remove("m"));
        var clock = new CopyClock();
        await using var copy = new InMemoryStore(clock);
        (await new NetworkCopy(Store, copy, clock).RunAsync(Net, update: false, null, Cancellation)).IsVerified.ShouldBeTrue();

        await Apply(Promote(null), Remove("n"), Put("n", "other trees"), Put("o"), Promote("n", "o"));
        await Apply(Put("p"));
        var update = await new NetworkCopy(Store, copy, clock).RunAsync(Net, update: true, null, Cancellation);

        update.IsVerified.ShouldBeTrue();
        (update.Destination.Models, update.Destination.Promotions, update.Written).ShouldBe((3, 4, 5));
        (await copy.FindNetworkAsync(Net, Cancellation))!.Value.ShouldBe((await Store.FindNetworkAsync(Net, Cancellation))!.Value);
        (await copy.FindModelAsync(Net, new("n"), Cancellation))!.File.ToArray().ShouldBe("other trees"u8.ToArray());
        (await HistoryAsync(copy)).ShouldBe(await HistoryAsync(Store));
    }

    [Fact]
    public async Task Erase_Member_LeavesModelsAndTheirEntries()
    {
        await Apply(Member("a"), Put("m"), Promote("m"));

        await Apply(Erase("a"));

        (await Log(new Revision(1)))[0].Changes.ShouldBe([Described("m"), Promote("m")]);
        (await RolesAsync()).ShouldBe(Roles("m"));
    }

    private static async Task<List<ModelPromotion>> HistoryAsync(IGraphStore store) =>
        [.. (await Pages.AllAsync(page => store.ListPromotionsAsync(Net, page, Cancellation))).Select(promotion => promotion with { Revision = Revision.None })];

    private async Task<ModelRoles> RolesAsync() => (await Store.FindNetworkAsync(Net, Cancellation))!.Value.ModelRoles;
}
