using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class OutcomeSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    private static readonly NetworkId Hill = new("hillside");

    [Theory]
    [InlineData(OutcomeSide.Member)]
    [InlineData(OutcomeSide.Candidate)]
    public async Task Find_OutcomeOfEverySideAndKind_GivesAllBack(OutcomeSide side)
    {
        await Apply(Members("a", "b"));
        foreach (var kind in Enum.GetValues<OutcomeKind>())
        {
            await Apply(Outcome("o", "a", "b", kind, side, "gone"));

            (await Store.FindOutcomeAsync(Net, new("o"), Cancellation)).ShouldBe(Answer("o", "a", "b", kind, side, "gone"));
            (await Log())[^1].Changes.ShouldBe([Outcome("o", "a", "b", kind, side, "gone")]);
        }
    }

    [Fact]
    public async Task Find_UnknownOutcome_GivesNull() => (await Store.FindOutcomeAsync(Net, new("o"), Cancellation)).ShouldBeNull();

    [Fact]
    public async Task List_OutcomesOfANetwork_HasAllInOrderOfId()
    {
        string[] ids = ["1", "2", "\uff21", "\U00010000"];
        await Apply([.. Members("a", "b"), .. ids.Reverse().Select(id => Outcome(id, "a", "b"))]);
        await Store.ApplyAsync(new ChangeSet(Hill, [new Change.CreateNetwork("Hillside"), .. Members("a", "b"), Outcome("0", "a", "b")]), Cancellation);

        (await Pages.AllAsync(page => Store.ListOutcomesAsync(Net, null, page, Cancellation), size: 1)).Select(outcome => outcome.Id.Value).ShouldBe(ids);
    }

    [Fact]
    public async Task List_OutcomesOfAMember_HasWhatTheyAnsweredAndNothingThatWasAnsweredAboutThem()
    {
        await Apply(
        [
            .. Members("a", "b", "c"), Outcome("\U00010000", "a", "b"), Outcome("2", "a", "b", OutcomeKind.Declined, OutcomeSide.Candidate),
            Outcome("\uff21", "c", "a", OutcomeKind.Met, OutcomeSide.Candidate), Outcome("1", "c", "a"),
        ]);

        var found = await Pages.AllAsync(page => Store.ListOutcomesAsync(Net, new("a"), page, Cancellation), size: 1);

        found.ShouldBe([Answer("\uff21", "c", "a", OutcomeKind.Met, OutcomeSide.Candidate), Answer("\U00010000", "a", "b")]);
        (await Store.ListOutcomesAsync(Net, new("nobody"), new PageRequest(5), Cancellation)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_ExistingOutcomeOfOthers_ReplacesIt()
    {
        await Apply([.. Members("a", "b", "c"), Outcome("o", "a", "b")]);

        await Apply(Outcome("o", "b", "c", OutcomeKind.NotNow));

        (await Store.ListOutcomesAsync(Net, new("a"), new PageRequest(5), Cancellation)).Items.ShouldBeEmpty();
        (await Store.ListOutcomesAsync(Net, new("b"), new PageRequest(5), Cancellation)).Items.ShouldBe([Answer("o", "b", "c", OutcomeKind.NotNow)]);
    }

    [Fact]
    public async Task Put_BetweenUnknownMembers_IsRefused()
    {
        (await ShouldViolate(Outcome("o", "a", "b"))).ShouldBe([new(0, "member_id", "a", "does not exist"), new(0, "candidate_id", "b", "does not exist")]);
        await Should.ThrowAsync<ArgumentException>(() => Apply(Member("a"), Outcome("o", "a", "a")));
    }

    [Fact]
    public async Task Put_MembersOfAnotherNetwork_IsRefused()
    {
        await Store.ApplyAsync(new ChangeSet(Hill, [new Change.CreateNetwork("Hillside"), .. Members("a", "b")]), Cancellation);

        (await ShouldViolate(Outcome("o", "a", "b"))).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Remove_Outcome_RemovesIt()
    {
        await Apply([.. Members("a", "b"), Outcome("o", "a", "b")]);

        await Apply(new Change.RemoveOutcome(new("o")));

        (await Store.FindOutcomeAsync(Net, new("o"), Cancellation)).ShouldBeNull();
        (await Should.ThrowAsync<NotFoundException>(() => Apply(new Change.RemoveOutcome(new("o"))))).Kind.ShouldBe(EntityKind.Outcome);
        await Apply(Outcome("o", "a", "b"), new Change.RemoveOutcome(new("o")), Outcome("o", "b", "a"));
        (await Store.FindOutcomeAsync(Net, new("o"), Cancellation)).ShouldBe(Answer("o", "b", "a"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task Erase_EitherSide_TakesTheirOutcomesAlong(string erased)
    {
        await Apply(
            [.. Members("a", "b", "c"), Outcome("1", "a", "b"), Outcome("2", "a", "b", OutcomeKind.Declined, OutcomeSide.Candidate), Outcome("3", "c", "a"), Outcome("4", "c", "b")]);

        await Apply(Erase(erased));

        var left = (await Store.ListOutcomesAsync(Net, null, new PageRequest(5), Cancellation)).Items;
        left.ShouldBe([erased == "a" ? Answer("4", "c", "b") : Answer("3", "c", "a")]);
        (await Log(new Revision(1)))[0].Changes.OfType<Change.PutOutcome>().Select(put => put.Outcome).ShouldBe(left);
        await Should.ThrowAsync<NotFoundException>(() => Apply(new Change.RemoveOutcome(new("1"))));
    }
}
