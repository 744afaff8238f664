using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class ConflictSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Put_ExpectedRevisionThatHolds_IsWritten()
    {
        var first = await Apply(Member("a"));

        var second = await Apply(new Change.PutMember(Person("a") with { Locality = "South" }) { Expected = first.Revision });

        (await Store.FindMemberAsync(Net, new("a"), Cancellation))!.Revision.ShouldBe(second.Revision);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Put_ExpectedRevisionThatDoesNotHold_Conflicts(long expected)
    {
        await Apply(Member("a"));
        await Apply(Member("b"));

        var put = new Change.PutMember(Person("a") with { Locality = "South" }) { Expected = new Revision(expected) };
        var error = await Should.ThrowAsync<ConflictException>(() => Apply(Member("c"), put));

        error.Reason.ShouldBe(ConflictReason.RevisionMismatch);
        error.Change.ShouldBeSameAs(put);
        (await Store.FindMemberAsync(Net, new("c"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Put_ExpectedNone_CreatesOnly()
    {
        var create = new Change.PutMember(Person("a")) { Expected = Revision.None };
        await Apply(create);

        (await Should.ThrowAsync<ConflictException>(() => Apply(create))).Reason.ShouldBe(ConflictReason.RevisionMismatch);
    }

    [Fact]
    public async Task Put_ExpectedOfAMissingMember_Conflicts() =>
        (await Should.ThrowAsync<ConflictException>(() => Apply(new Change.PutMember(Person("a")) { Expected = new Revision(1) })))
            .Reason.ShouldBe(ConflictReason.RevisionMismatch);

    [Fact]
    public async Task Put_ExpectedAfterAnEarlierChangeOfTheSet_SeesThatChange()
    {
        var first = await Apply(Member("a"));

        await Should.ThrowAsync<ConflictException>(() => Apply(Member("a"), new Change.PutMember(Person("a")) { Expected = first.Revision }));
        await Apply(Erase("a"), new Change.PutMember(Person("a")) { Expected = Revision.None });
    }

    [Fact]
    public async Task Erase_ExpectedRevision_IsCheckedAfterExistence()
    {
        var first = await Apply(Member("a"));

        await Should.ThrowAsync<NotFoundException>(() => Apply(new Change.EraseMember(new("b")) { Expected = new Revision(9) }));
        await Should.ThrowAsync<ConflictException>(() => Apply(new Change.EraseMember(new("a")) { Expected = new Revision(9) }));
        await Apply(new Change.EraseMember(new("a")) { Expected = first.Revision });
    }

    [Fact]
    public async Task Expected_OnAChangeThatTakesNone_IsRefused()
    {
        await Apply(Members("a", "b"));

        await Should.ThrowAsync<ArgumentException>(() => Apply(new Change.PutTie(Report("a", "b")) { Expected = new Revision(1) }));
    }

    [Fact]
    public async Task Put_ManyExpectingTheSameRevision_OneWins()
    {
        var first = await Apply(Member("a"));

        var won = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => Wins(i, first.Revision))));

        won.Count(wins => wins).ShouldBe(1);
    }

    private async Task<bool> Wins(int writer, Revision expected)
    {
        try
        {
            await Apply(new Change.PutMember(Person("a") with { Locality = $"{writer}" }) { Expected = expected });
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }
}
