using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class ErasureSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Erase_Member_TakesTiesAndInteractionsAlong()
    {
        await Apply([.. Members("a", "b", "c"), Tie("a", "b"), Tie("b", "c"), Interaction("i", "a", "b"), Interaction("j", "b", "a"), Interaction("k", "b", "c")]);

        await Apply(Erase("a"));

        (await Store.FindMemberAsync(Net, new("a"), Cancellation)).ShouldBeNull();
        (await Store.ListTiesAsync(Net, new("b"), new PageRequest(5), Cancellation)).Items.Select(tie => tie.Key).ShouldBe([Key("b", "c")]);
        (await Store.ListInteractionsAsync(Net, new("b"), new PageRequest(5), Cancellation)).Items.ShouldBe([Meeting("k", "b", "c")]);
        (await Store.FindInteractionAsync(Net, new("i"), Cancellation)).ShouldBeNull();
        (await Store.FindTieAsync(Net, Key("a", "b"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Erase_UnknownMember_IsNotFound() =>
        (await Should.ThrowAsync<NotFoundException>(() => Apply(Erase("a")))).ShouldSatisfyAllConditions(
            error => error.Kind.ShouldBe(EntityKind.Member), error => error.Id.ShouldBe("a"));

    [Fact]
    public async Task Erase_Member_LeavesEntriesWithoutTheChangesThatNameThem()
    {
        await Apply([.. Members("a", "b", "c"), Tie("a", "b"), Tie("b", "c")]);
        await Apply(Member("a"));
        await Apply(new Change.RemoveTie(Key("a", "b")), Interaction("i", "c", "a"), Interaction("j", "b", "c"));

        await Apply(Member("d"), Tie("a", "d"), Erase("a"), Member("e"));

        var entries = await Log(new Revision(1));
        entries[0].Changes.ShouldBe([.. Members("b", "c"), Tie("b", "c")]);
        entries[1].Changes.ShouldBeEmpty();
        entries[2].Changes.ShouldBe([new Change.RemoveInteraction(new("i")), Interaction("j", "b", "c")]);
        entries[3].Changes.ShouldBe([Member("d"), Erase("a"), Member("e")]);
    }

    [Fact]
    public async Task Erase_Member_KeepsWhatOtherNetworksKnow()
    {
        var hill = new NetworkId("hillside");
        await Store.ApplyAsync(new ChangeSet(hill, [new Change.CreateNetwork("Hillside"), Member("a")]), Cancellation);
        await Apply(Member("a"));

        await Apply(Erase("a"));

        (await Store.FindMemberAsync(hill, new("a"), Cancellation)).ShouldNotBeNull();
        (await Store.ReadChangesAsync(hill, Revision.None, Cancellation).ToListAsync(Cancellation))[0].Changes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Erase_MemberWhoCameBack_IsErasedAgain()
    {
        await Apply(Member("a"));
        await Apply(Erase("a"));
        var again = await Apply(Member("a"));
        (await Store.FindMemberAsync(Net, new("a"), Cancellation))!.Revision.ShouldBe(again.Revision);

        await Apply(Erase("a"));

        (await Log(new Revision(1))).Select(entry => entry.Changes.Count).ShouldBe([0, 1, 0, 1]);
    }

    [Fact]
    public async Task Erase_ThenFreeTheirConcept_IsTaken()
    {
        await Apply(Concept("c"), new Change.PutMember(Person("a") with { Offers = [new Offer(new("c"))] }));

        await Apply(Erase("a"), new Change.RemoveConcept(new("c")));

        (await Store.FindConceptAsync(Net, new("c"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Follower_AtAnyEarlierRevision_CatchesUpAfterAnErasure()
    {
        Change[][] history =
        [
            Members("a", "b", "c"), [Interaction("i", "b", "c"), Tie("a", "c")], [Interaction("i", "a", "b")], [new Change.RemoveTie(Key("a", "c"))],
            [Interaction("k", "a", "c"), new Change.RemoveInteraction(new("k")), Interaction("k", "b", "c")],
        ];
        var followers = new List<Replica>();
        foreach (var changes in history)
        {
            await Apply(changes);
            followers.Add(new Replica(Net));
            foreach (var follower in followers.Take(1).Append(followers[^1]))
                await follower.FollowAsync(Store, Cancellation);
        }

        await Apply(Erase("a"));

        var sink = new RecordingSink();
        await Store.LoadAsync(Net, sink, Cancellation);
        foreach (var follower in followers.Append(new Replica(Net)))
        {
            await follower.FollowAsync(Store, Cancellation);
            follower.ToLines().ShouldBe(sink.Settled());
        }
    }
}
