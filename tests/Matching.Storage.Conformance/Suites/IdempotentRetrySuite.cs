using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class IdempotentRetrySuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Apply_SameRequestTwice_WritesOnce()
    {
        var first = await Apply("r", Member("a"));
        await Apply(Member("b"));

        var second = await Apply("r", Member("a"));

        second.ShouldBe(new Commit(first.Revision, Replayed: true));
        (await Log()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Apply_SameRequestWithOtherChanges_Conflicts()
    {
        await Apply("r", Member("a"));

        (await Should.ThrowAsync<ConflictException>(() => Apply("r", Member("b")))).Reason.ShouldBe(ConflictReason.RequestIdReused);
        (await Store.FindMemberAsync(Net, new("b"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Apply_SameChangesWithOtherRequest_WritesAgain()
    {
        await Apply("r", Member("a"));

        (await Apply("R", Member("a"))).Replayed.ShouldBeFalse();
    }

    [Fact]
    public async Task Apply_SameRequestInAnotherNetwork_WritesThere()
    {
        await Apply("r", Member("a"));
        var hill = new NetworkId("hillside");

        var commit = await Store.ApplyAsync(new ChangeSet(hill, [new Change.CreateNetwork("Hillside")], "r"), Cancellation);

        commit.Replayed.ShouldBeFalse();
    }

    [Fact]
    public async Task Apply_SameCreationTwice_AnswersTheFirst()
    {
        var set = new ChangeSet(new("hillside"), [new Change.CreateNetwork("Hillside")], "r");
        var first = await Store.ApplyAsync(set, Cancellation);
        Time.Present += TimeSpan.FromSeconds(1);

        (await Store.ApplyAsync(set, Cancellation)).ShouldBe(first with { Replayed = true });
    }

    [Fact]
    public async Task Apply_RequestThatWouldNowFail_AnswersTheFirst()
    {
        var create = new Change.PutMember(Person("a")) { Expected = Revision.None };
        var first = await Apply("create", create);
        await Apply(Erase("a"));

        (await Apply("create", create)).ShouldBe(first with { Replayed = true });
        (await Store.FindMemberAsync(Net, new("a"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Apply_RequestThatFailed_CanBeTriedAgain()
    {
        await Should.ThrowAsync<ReferenceException>(() => Apply("r", Tie("a", "b")));
        await Apply(Members("a", "b"));

        (await Apply("r", Tie("a", "b"))).Replayed.ShouldBeFalse();
    }

    [Fact]
    public async Task Apply_EqualDigestsAndOtherChanges_AnswersTheFirst()
    {
        var first = await Store.ApplyAsync(new ChangeSet(Net, [Member("a")], "r", "digest"), Cancellation);

        (await Store.ApplyAsync(new ChangeSet(Net, [Member("b")], "r", "digest"), Cancellation)).ShouldBe(first with { Replayed = true });
        await Should.ThrowAsync<ConflictException>(() => Store.ApplyAsync(new ChangeSet(Net, [Member("a")], "r", "other"), Cancellation));
    }

    [Fact]
    public async Task Apply_SameRequestAtTheSameTime_WritesOnce()
    {
        var commits = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Apply("r", Member("a")))));

        commits.Count(commit => !commit.Replayed).ShouldBe(1);
        commits.Select(commit => commit.Revision).Distinct().Count().ShouldBe(1);
    }
}
