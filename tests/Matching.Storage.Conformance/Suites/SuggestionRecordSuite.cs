using Matching.Model;
using Matching.Storage.Copying;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class SuggestionRecordSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Find_List_GivesAllBackInOrderOfPlace()
    {
        var list = List("s", "a", "c", "b") with { Shown = [new(2, new("c"), -0.1, 0.9), new(7, new("b"), 1e-7, 1e-9)] };
        await Apply([.. Members("a", "b", "c"), new Change.PutSuggestionRecord(list)]);

        (await Store.FindSuggestionRecordAsync(Net, new("s"), Cancellation)).ShouldBe(list);
        (await Log())[^1].Changes[^1].ShouldBe(new Change.PutSuggestionRecord(list));
    }

    [Fact]
    public async Task Find_EmptyListWithoutVersions_GivesItBack()
    {
        var list = List("s", "a") with { ModelVersion = "", PolicyVersion = "", Exploration = 0 };
        await Apply(Member("a"), new Change.PutSuggestionRecord(list));

        (await Store.FindSuggestionRecordAsync(Net, new("s"), Cancellation)).ShouldBe(list);
        (await Store.FindSuggestionRecordAsync(Net, new("t"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task List_OfANetworkAndOfAMember_AreInOrderOfId()
    {
        await Apply([.. Members("a", "b"), Shown("\U00010000", "a", "b"), Shown("2", "b", "a"), Shown("\uff21", "a", "b"), Shown("1", "a")]);

        (await IdsAsync(null)).ShouldBe(["1", "2", "\uff21", "\U00010000"]);
        (await IdsAsync(new("a"))).ShouldBe(["1", "\uff21", "\U00010000"]);
        (await IdsAsync(new("nobody"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cursor_OfAnotherList_IsRefused()
    {
        await Apply([.. Members("a", "b"), Shown("1", "a", "b"), Shown("2", "a", "b"), Outcome("1", "a", "b"), Outcome("2", "a", "b")]);
        var cursor = (await Store.ListSuggestionRecordsAsync(Net, new("a"), new PageRequest(1), Cancellation)).Next;

        await Should.ThrowAsync<InvalidCursorException>(() => Store.ListSuggestionRecordsAsync(Net, null, new PageRequest(1, cursor), Cancellation));
        await Should.ThrowAsync<InvalidCursorException>(() => Store.ListOutcomesAsync(Net, new("a"), new PageRequest(1, cursor), Cancellation));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Store.ListSuggestionRecordsAsync(Net, null, new PageRequest(0), Cancellation));
    }

    [Fact]
    public async Task Put_ExistingList_ReplacesIt()
    {
        await Apply([.. Members("a", "b", "c"), Shown("s", "a", "b", "c")]);

        await Apply(Shown("s", "b", "c"));

        (await Store.FindSuggestionRecordAsync(Net, new("s"), Cancellation)).ShouldBe(List("s", "b", "c"));
        (await IdsAsync(new("a"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_ListOfUnknownPeople_IsRefused()
    {
        (await ShouldViolate(Shown("s", "a", "b"))).ShouldBe([new(0, "member_id", "a", "does not exist"), new(0, "shown[1].candidate_id", "b", "does not exist")]);
    }

    [Fact]
    public async Task Put_ListThatIsNone_IsRefused()
    {
        await Apply(Members("a", "b"));
        ShownCandidate[][] faulty =
        [
            [new(0, new("b"), 1, 1)], [new(1, new("a"), 1, 1)], [new(1, new("b"), 1, 1), new(2, new("b"), 1, 1)], [new(1, new("b"), 1, 0)],
            [new(1, new("b"), 1, 1.1)], [new(1, new("b"), double.NaN, 1)],
        ];

        foreach (var shown in faulty)
            await Should.ThrowAsync<ArgumentException>(() => Apply(new Change.PutSuggestionRecord(List("s", "a") with { Shown = shown.ToValueList() })));
    }

    [Fact]
    public async Task Remove_List_LeavesOutcomesThatNameIt()
    {
        await Apply([.. Members("a", "b"), Shown("s", "a", "b"), Outcome("o", "a", "b", record: "s")]);

        await Apply(new Change.RemoveSuggestionRecord(new("s")));

        (await Store.FindSuggestionRecordAsync(Net, new("s"), Cancellation)).ShouldBeNull();
        (await Store.FindOutcomeAsync(Net, new("o"), Cancellation))!.Record.ShouldBe(new SuggestionRecordId("s"));
        (await Should.ThrowAsync<NotFoundException>(() => Apply(new Change.RemoveSuggestionRecord(new("s"))))).Kind.ShouldBe(EntityKind.SuggestionRecord);
    }

    [Fact]
    public async Task Erase_Member_TakesTheirListsAndTheirPlaces()
    {
        await Apply([.. Members("a", "b", "c"), Shown("s", "a", "b"), Shown("t", "b", "a", "c")]);

        await Apply(Erase("a"));

        (await IdsAsync(null)).ShouldBe(["t"]);
        var left = (await Store.FindSuggestionRecordAsync(Net, new("t"), Cancellation))!;
        left.Shown.ShouldBe([List("t", "b", "a", "c").Shown[1]]);
        (await Log(new Revision(1)))[0].Changes.ShouldBe(
            [.. Members("b", "c"), new Change.RemoveSuggestionRecord(new("s")), new Change.PutSuggestionRecord(left)]);
    }

    [Fact]
    public async Task Erase_InTheSetThatShowsThem_LeavesTheOtherPlaces()
    {
        await Apply(Members("a", "b", "c"));

        await Apply(Shown("s", "b", "a", "c"), Shown("t", "a", "b"), Erase("a"), Member("a"), Shown("u", "b", "a"));

        (await Store.FindSuggestionRecordAsync(Net, new("s"), Cancellation))!.Shown.Select(place => place.Candidate.Value).ShouldBe(["c"]);
        (await Store.FindSuggestionRecordAsync(Net, new("u"), Cancellation))!.Shown.Select(place => place.Candidate.Value).ShouldBe(["a"]);
        (await IdsAsync(null)).ShouldBe(["s", "u"]);
    }

    [Fact]
    public async Task Copy_NetworkWithOutcomes_TakesThemAndWhatBecameOfThem()
    {
        await Apply(
        [
            .. Members("a", "b", "c"), Shown("s", "a", "b", "c"), Shown("t", "c", "a"), Outcome("o", "a", "b", record: "s"),
            Outcome("p", "c", "a", OutcomeKind.Declined, OutcomeSide.Candidate, "t"),
        ]);
        var clock = new CopyClock();
        await using var copy = new InMemoryStore(clock);
        var first = await new NetworkCopy(Store, copy, clock).RunAsync(Net, update: false, null, Cancellation);
        (first.IsVerified, first.Destination.SuggestionRecords, first.Destination.Outcomes).ShouldBe((true, 2, 2));

        await Apply(Erase("c"), Outcome("o", "b", "a"), Member("c"));
        var update = await new NetworkCopy(Store, copy, clock).RunAsync(Net, update: true, null, Cancellation);

        (update.IsVerified, update.Destination.SuggestionRecords, update.Destination.Outcomes, update.Removed).ShouldBe((true, 1, 1, 2));
        (await copy.FindSuggestionRecordAsync(Net, new("s"), Cancellation))!.Shown.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Load_SinkWithoutUseForOutcomes_IsSparedThem()
    {
        await Apply([.. Members("a", "b"), Shown("s", "a", "b"), Outcome("o", "a", "b")]);
        var (told, spared) = (new RecordingSink(), new SparedSink());

        await Store.LoadAsync(Net, told, Cancellation);
        await Store.LoadAsync(Net, spared, Cancellation);

        (told.Lines.Count, spared.Records).ShouldBe((5, 3));
    }

    private async Task<IReadOnlyList<string>> IdsAsync(MemberId? member) =>
        [.. (await Pages.AllAsync(page => Store.ListSuggestionRecordsAsync(Net, member, page, Cancellation), size: 1)).Select(record => record.Id.Value)];
}
