using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class CheckSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Check_SetThatWouldApply_WritesNothing()
    {
        await Apply(Members("a", "b"));
        var before = await StoreText.OfAsync(Store, Cancellation);

        var revision = await Store.CheckAsync(new ChangeSet(Net, [Tie("a", "b"), Erase("a"), Member("c")], "r"), Cancellation);

        revision.ShouldBe(new Revision(2));
        (await StoreText.OfAsync(Store, Cancellation)).ShouldBe(before);
        (await Apply("r", Member("z"))).Replayed.ShouldBeFalse();
    }

    [Fact]
    public async Task Check_Creation_GivesRevisionNone()
    {
        var revision = await Store.CheckAsync(new ChangeSet(new("hillside"), [new Change.CreateNetwork("Hillside")]), Cancellation);

        revision.ShouldBe(Revision.None);
        (await Store.FindNetworkAsync(new("hillside"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Check_SetThatWouldFail_FailsAlike()
    {
        await Should.ThrowAsync<ReferenceException>(() => Store.CheckAsync(new ChangeSet(Net, [Tie("a", "b")]), Cancellation));
        await Should.ThrowAsync<NotFoundException>(() => Store.CheckAsync(new ChangeSet(Net, [Erase("a")]), Cancellation));
        await Should.ThrowAsync<ConflictException>(() => Store.CheckAsync(new ChangeSet(Net, [new Change.CreateNetwork("Again")]), Cancellation));
        await Should.ThrowAsync<ArgumentException>(() => Store.CheckAsync(new ChangeSet(Net, []), Cancellation));
    }

    [Fact]
    public async Task Check_RepeatedRequest_Passes()
    {
        await Apply("r", Member("a"));
        await Apply(Member("b"));

        (await Store.CheckAsync(new ChangeSet(Net, [Member("a")], "r"), Cancellation)).ShouldBe(new Revision(3));
        await Should.ThrowAsync<ConflictException>(() => Store.CheckAsync(new ChangeSet(Net, [Member("b")], "r"), Cancellation));
    }
}
