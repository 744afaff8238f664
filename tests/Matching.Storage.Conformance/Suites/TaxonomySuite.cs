using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class TaxonomySuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Find_ConceptWithEveryField_GivesAllBack()
    {
        var concept = new Concept { Id = new("maths"), DisplayName = "Maths", Scheme = "skills", Broader = new("teaching"), Serves = [new("homework"), new("exam")] };
        await Apply(Concept("teaching"), Concept("homework"), Concept("exam"), new Change.PutConcept(concept));

        (await Store.FindConceptAsync(Net, concept.Id, Cancellation)).ShouldBe(concept);
    }

    [Fact]
    public async Task Find_UnknownConcept_GivesNull() => (await Store.FindConceptAsync(Net, new("x"), Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Put_NarrowerBeforeBroaderInASet_IsTaken()
    {
        await Apply(Concept("maths", "teaching"), Concept("teaching"));

        (await Store.ListConceptsAsync(Net, new PageRequest(5), Cancellation)).Items.Select(concept => concept.Id.Value).ShouldBe(["maths", "teaching"]);
    }

    [Fact]
    public async Task Remove_ConceptThatNothingNames_RemovesIt()
    {
        await Apply(Concept("a"));

        await Apply(new Change.RemoveConcept(new("a")));

        (await Store.FindConceptAsync(Net, new("a"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Remove_UnknownConcept_IsNotFound() =>
        (await Should.ThrowAsync<NotFoundException>(() => Apply(new Change.RemoveConcept(new("a"))))).Kind.ShouldBe(EntityKind.Concept);

    [Fact]
    public async Task Remove_ConceptNamedByOthers_NamesTheFirstOfThem()
    {
        await Apply(
            [.. Members("a", "b"), Concept("c"), Concept("c2", "c"), Concept("c1", null, "c"), new Change.PutMember(Person("b") with { Needs = [new Need(new("c"))] })]);

        (await ShouldViolate(new Change.RemoveConcept(new("c"))))
            .ShouldBe([new ReferenceViolation(0, "concept_id", "c", "is still referred to by concept 'c1'")]);
    }

    [Fact]
    public async Task Remove_ConceptNamedByAMember_NamesTheMember()
    {
        await Apply([Concept("c"), .. Members("a", "b"), new Change.PutMember(Person("b") with { Offers = [new Offer(new("c"))], Needs = [new Need(new("c"))] })]);

        (await ShouldViolate(new Change.RemoveConcept(new("c"))))[0].Problem.ShouldBe("is still referred to by member 'b'");
    }

    [Fact]
    public async Task Remove_ConceptNamedByAnInteraction_NamesTheInteraction()
    {
        await Apply([Concept("c"), .. Members("a", "b"), Interaction("i2", "a", "b", "c"), Interaction("i1", "a", "b", "c")]);

        (await ShouldViolate(new Change.RemoveConcept(new("c"))))[0].Problem.ShouldBe("is still referred to by interaction 'i1'");
    }

    [Fact]
    public async Task Remove_ConceptThatTheSetItselfNames_IsReportedWhereItIsNamed()
    {
        await Apply(Concept("c"), Member("a"));

        (await ShouldViolate(Interaction("i", "a", "nobody", "c"), new Change.RemoveConcept(new("c")))).ShouldBe(
            [new ReferenceViolation(0, "to_member_id", "nobody", "does not exist"), new ReferenceViolation(0, "concept_id", "c", "does not exist")]);
    }

    [Fact]
    public async Task Remove_ConceptAndWhatNamesItInASet_IsTaken()
    {
        await Apply(Concept("c"), Concept("d", "c"), new Change.PutMember(Person("a") with { Offers = [new Offer(new("c"))] }));

        await Apply(new Change.RemoveConcept(new("c")), Concept("d"), Member("a"));

        (await Store.FindConceptAsync(Net, new("c"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Remove_ConceptThatIsPutAgainInTheSet_KeepsIt()
    {
        await Apply(Concept("c"), Concept("d", "c"));

        await Apply(new Change.RemoveConcept(new("c")), Concept("c"));

        (await Store.FindConceptAsync(Net, new("c"), Cancellation)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "b")]
    [InlineData("a", "c")]
    public async Task Put_BroaderThanItself_IsRefused(string concept, string broader)
    {
        await Apply(Concept("a"), Concept("b", "a"), Concept("c", "b"));

        (await ShouldViolate(Concept(concept, broader)))
            .ShouldBe([new ReferenceViolation(0, "broader_id", broader, "is broader than itself")]);
    }

    [Fact]
    public async Task Put_CycleInsideASet_NamesEveryChangeOnIt()
    {
        var violations = await ShouldViolate(Concept("below", "a"), Concept("a", "b"), Concept("b", "a"));

        violations.Select(violation => violation.ChangeIndex).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Put_TurnedTreeInASet_IsTaken()
    {
        await Apply(Concept("a"), Concept("b", "a"));

        await Apply(Concept("a", "b"), Concept("b"));

        (await Store.FindConceptAsync(Net, new("a"), Cancellation))!.Broader.ShouldBe(new ConceptId("b"));
    }

    [Fact]
    public async Task Put_CycleOfServes_IsTaken()
    {
        await Apply(Concept("a", null, "b"), Concept("b", null, "a"));

        (await Store.FindConceptAsync(Net, new("a"), Cancellation)).ShouldNotBeNull();
    }
}
