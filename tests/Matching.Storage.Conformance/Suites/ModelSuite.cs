using System.Security.Cryptography;
using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class ModelSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Put_Model_IsFoundWithItsFile()
    {
        var model = Ranker("m", "trees and more");

        await Apply(new Change.PutModel(model));

        var found = (await Store.FindModelAsync(Net, new("m"), Cancellation)).ShouldNotBeNull();
        found.ShouldBe(model);
        found.File.ToArray().ShouldBe(model.File.ToArray());
        (await Store.FindModelAsync(Net, new("n"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Put_LargestFile_IsKept()
    {
        var file = RandomNumberGenerator.GetBytes(RegisteredModel.MaxSize);

        await Apply(new Change.PutModel(RegisteredModel.Of(new("m"), Day, "Ada", "", file)));

        (await Store.FindModelAsync(Net, new("m"), Cancellation))!.File.Span.SequenceEqual(file).ShouldBeTrue();
    }

    [Fact]
    public async Task Put_FilesThatAreTooLarge_AreRefused()
    {
        var half = new byte[(RegisteredModel.MaxSize / 2) + 1];

        await Should.ThrowAsync<LimitExceededException>(() => Apply(
            new Change.PutModel(RegisteredModel.Of(new("m"), Day, "Ada", "", half)), new Change.PutModel(RegisteredModel.Of(new("n"), Day, "Ada", "", half))));

        (await Store.ListModelsAsync(Net, new PageRequest(5), Cancellation)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_FileThatIsNotTheDescribedOne_IsRefused() =>
        await Should.ThrowAsync<ArgumentException>(() => Apply(new Change.PutModel(Ranker("m") with { File = new byte[] { 1, 2, 3, 4, 5 } })));

    [Fact]
    public async Task Put_SameModelAgain_ChangesNothing()
    {
        await Apply(Put("m"));

        (await Apply(Put("m"))).Revision.ShouldBe(new Revision(3));

        (await Store.FindModelAsync(Net, new("m"), Cancellation)).ShouldBe(Ranker("m"));
    }

    [Fact]
    public async Task Put_AnotherModelUnderTheId_IsAConflict()
    {
        await Apply(Put("m"));

        (await Should.ThrowAsync<ConflictException>(() => Apply(Put("m", "other trees")))).Reason.ShouldBe(ConflictReason.ModelExists);
        (await Should.ThrowAsync<ConflictException>(() => Apply(Put("n"), Put("n", "other trees")))).Reason.ShouldBe(ConflictReason.ModelExists);

        (await Store.FindModelAsync(Net, new("m"), Cancellation)).ShouldBe(Ranker("m"));
        (await Store.FindModelAsync(Net, new("n"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Put_AnotherModelAfterItsRemoval_IsTaken()
    {
        await Apply(Put("m"), Put("n"));

        await Apply(Remove("m"), Put("m", "other trees"), Remove("n"));

        (await Store.FindModelAsync(Net, new("m"), Cancellation))!.File.ToArray().ShouldBe("other trees"u8.ToArray());
        (await Store.ListModelsAsync(Net, new PageRequest(5), Cancellation)).Items.ShouldBe([Ranker("m", "other trees").Description]);
    }

    [Fact]
    public async Task List_Models_DescribesAllInOrderOfId()
    {
        await Apply(Put("c"), Put("a", "x"), Put("b"), Put("d"));

        (await Pages.AllAsync(page => Store.ListModelsAsync(Net, page, Cancellation)))
            .ShouldBe([Ranker("a", "x").Description, Ranker("b").Description, Ranker("c").Description, Ranker("d").Description]);
    }

    [Fact]
    public async Task Remove_UnknownModel_IsNotFound() =>
        (await Should.ThrowAsync<NotFoundException>(() => Apply(Remove("m")))).ShouldSatisfyAllConditions(
            error => error.Kind.ShouldBe(EntityKind.Model), error => error.Id.ShouldBe("m"));

    [Fact]
    public async Task ChangeLog_OfModels_DescribesThemWithoutTheirFiles()
    {
        await Apply(Put("m"), Promote("m"));
        await Apply(Promote(null), Remove("m"));

        var entries = await Log(new Revision(1));

        entries[0].Changes.ShouldBe([Described("m"), Promote("m")]);
        ((Change.PutModel)entries[0].Changes[0]).Model.File.IsEmpty.ShouldBeTrue();
        entries[1].Changes.ShouldBe([Promote(null), Remove("m")]);
    }
}
