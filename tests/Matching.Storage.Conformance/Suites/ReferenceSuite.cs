using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class ReferenceSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Put_BrokenReferences_ListsAllOfThemInOrder()
    {
        await Apply(Member("a"), Concept("c"), Partner("p"));

        var violations = await ShouldViolate(
            new Change.PutMember(Person("m") with { Partner = new("q"), Offers = [new Offer(new("c")), new Offer(new("x"))], Needs = [new Need(new("y"))] }),
            Tie("a", "zoe"),
            Interaction("i", "zoe", "a", "x"),
            Concept("d", "x", "c", "y"),
            Partner("r", "p", "q"));

        violations.ShouldBe(
        [
            new(0, "partner_id", "q", "does not exist"),
            new(0, "offers[1].concept_id", "x", "does not exist"),
            new(0, "needs[0].concept_id", "y", "does not exist"),
            new(1, "other_member_id", "zoe", "does not exist"),
            new(2, "from_member_id", "zoe", "does not exist"),
            new(2, "concept_id", "x", "does not exist"),
            new(3, "broader_id", "x", "does not exist"),
            new(3, "serves_ids[1]", "y", "does not exist"),
            new(4, "partners_with[1]", "q", "does not exist"),
        ]);
    }

    [Fact]
    public async Task Put_WhatALaterChangeBringsAbout_IsTaken()
    {
        await Apply([Interaction("i", "a", "b", "c"), Tie("a", "b"), .. Members("a", "b"), Concept("c")]);

        (await Store.FindTieAsync(Net, Key("a", "b"), Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Put_BrokenAndThenMendedInTheSet_IsTaken()
    {
        await Apply(Member("a"));

        await Apply(
            new Change.PutMember(Person("m") with { Partner = new("q") }), Member("m"),
            Tie("a", "nobody"), new Change.RemoveTie(Key("a", "nobody")),
            Interaction("i", "a", "nobody"), Interaction("i", "a", "m"));

        (await Store.FindInteractionAsync(Net, new("i"), Cancellation)).ShouldBe(Meeting("i", "a", "m"));
    }

    [Fact]
    public async Task Put_InteractionMendedAndThenGoneByErasure_IsTaken()
    {
        await Apply(Members("a", "b"));

        await Apply(Interaction("i", "b", "nobody"), Interaction("i", "a", "b"), Erase("a"));

        (await Store.FindInteractionAsync(Net, new("i"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Put_TieToAMemberErasedEarlierInTheSet_IsRefused()
    {
        await Apply(Members("a", "b"));

        (await ShouldViolate(Erase("a"), Tie("a", "b"))).ShouldBe([new(1, "member_id", "a", "does not exist")]);
    }

    [Fact]
    public async Task Put_TieToAMemberErasedLaterInTheSet_IsTakenAndGone()
    {
        await Apply(Members("a", "b"));

        await Apply(Tie("a", "b"), Erase("a"));

        (await Store.ListTiesAsync(Net, new("b"), new PageRequest(5), Cancellation)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_TieToAMemberOfAnotherNetwork_IsRefused()
    {
        await Store.ApplyAsync(new ChangeSet(new("hillside"), [new Change.CreateNetwork("Hillside"), Member("b")]), Cancellation);
        await Apply(Member("a"));

        (await ShouldViolate(Tie("a", "b")))[0].Id.ShouldBe("b");
    }
}
