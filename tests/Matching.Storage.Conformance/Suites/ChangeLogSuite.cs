using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class ChangeLogSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Read_AllChanges_GivesThemAsApplied()
    {
        Change[] changes =
        [
            Partner("p"), Concept("c"), Concept("d", "c", "c"), .. Members("a", "b"),
            new Change.PutMember(Person("a") with { Partner = new("p"), Capacity = 0 }) { Expected = new Revision(2) },
            Tie("a", "b"), Tie("a", "b", "kin"), new Change.RemoveTie(Key("a", "b", "kin")),
            Interaction("i", "a", "b", "c"), Interaction("j", "a", "b"), new Change.RemoveInteraction(new("j")),
            Concept("e"), new Change.RemoveConcept(new("e")),
        ];
        Time.Present += TimeSpan.FromHours(1);

        await Apply(changes);

        var entries = await Log();
        entries.Select(entry => entry.Revision.Value).ShouldBe([1, 2]);
        entries[0].Changes.ShouldBe([new Change.CreateNetwork("Riverside")]);
        entries[1].CommittedAt.ShouldBe(Time.Present);
        entries[1].Changes.ShouldBe(changes);
    }

    [Fact]
    public async Task Read_AfterARevision_GivesOnlyNewerEntries()
    {
        for (var i = 0; i < 40; i++)
            await Apply(Member($"m{i}"));

        (await Log(new Revision(38))).Select(entry => entry.Revision.Value).ShouldBe([39, 40, 41]);
        (await Log(new Revision(41))).ShouldBeEmpty();
        (await Log(new Revision(99))).ShouldBeEmpty();
        (await Log()).Count.ShouldBe(41);
    }

    [Fact]
    public async Task Read_WhileItGrows_EndsAtTheNewestEntryWhenItBegan()
    {
        for (var i = 0; i < 20; i++)
            await Apply(Member($"m{i}"));
        var read = new List<long>();

        await foreach (var entry in Store.ReadChangesAsync(Net, Revision.None, Cancellation))
        {
            read.Add(entry.Revision.Value);
            await Apply(Member("late"));
        }

        read.ShouldBe(Enumerable.Range(1, 21).Select(i => (long)i));
    }

    [Fact]
    public async Task Apply_SetThatFails_LeavesNoEntry()
    {
        await Should.ThrowAsync<NotFoundException>(() => Apply(Member("a"), Erase("nobody")));

        (await Log()).Count.ShouldBe(1);
        (await Store.FindMemberAsync(Net, new("a"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Apply_NoChanges_IsRefused() => await Should.ThrowAsync<ArgumentException>(() => Apply());

    [Fact]
    public async Task Apply_LargestSet_IsTakenAndLargerOnesAreNot()
    {
        Change[] largest = [.. Enumerable.Range(0, ChangeSet.MaxChanges).Select(i => Member($"m{i}"))];

        await Should.ThrowAsync<LimitExceededException>(() => Apply([.. largest, Member("more")]));
        await Apply(largest);

        (await Log())[^1].Changes.Count.ShouldBe(ChangeSet.MaxChanges);
    }
}
