using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class InteractionSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Find_InteractionWithEveryField_GivesAllBack()
    {
        await Apply([.. Members("a", "b"), Concept("rides"), Interaction("i", "b", "a", "rides")]);

        (await Store.FindInteractionAsync(Net, new("i"), Cancellation)).ShouldBe(Meeting("i", "b", "a", "rides"));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00.000001Z")]
    [InlineData("1969-12-31T23:59:59.999999Z")]
    [InlineData("9999-12-31T23:59:59.999999Z")]
    public async Task Find_TimeFarFromThePresent_GivesItBack(string time)
    {
        var interaction = Meeting("i", "a", "b") with { Time = DateTimeOffset.Parse(time) };
        await Apply([.. Members("a", "b"), new Change.PutInteraction(interaction)]);

        (await Store.FindInteractionAsync(Net, new("i"), Cancellation)).ShouldBe(interaction);
        (await Log())[^1].Changes[^1].ShouldBe(new Change.PutInteraction(interaction));
    }

    [Fact]
    public async Task Find_UnknownInteraction_GivesNull() => (await Store.FindInteractionAsync(Net, new("i"), Cancellation)).ShouldBeNull();

    [Fact]
    public async Task List_InteractionsOfAMember_HasBothDirectionsInOrderOfId()
    {
        await Apply([.. Members("a", "b", "c"), Interaction("3", "a", "b"), Interaction("1", "b", "a"), Interaction("2", "c", "a"), Interaction("0", "b", "c")]);

        var found = await Pages.AllAsync(page => Store.ListInteractionsAsync(Net, new("a"), page, Cancellation), size: 1);

        found.Select(interaction => interaction.Id.Value).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task List_UnknownMember_IsEmpty() =>
        (await Store.ListInteractionsAsync(Net, new("nobody"), new PageRequest(5), Cancellation)).Items.ShouldBeEmpty();

    [Fact]
    public async Task Put_ExistingInteractionWithOtherMembers_MovesIt()
    {
        await Apply([.. Members("a", "b", "c"), Interaction("i", "a", "b")]);

        await Apply(Interaction("i", "b", "c"));

        (await Store.ListInteractionsAsync(Net, new("a"), new PageRequest(5), Cancellation)).Items.ShouldBeEmpty();
        (await Store.ListInteractionsAsync(Net, new("c"), new PageRequest(5), Cancellation)).Items.ShouldBe([Meeting("i", "b", "c")]);
    }

    [Fact]
    public async Task Remove_Interaction_RemovesIt()
    {
        await Apply([.. Members("a", "b"), Interaction("i", "a", "b")]);

        await Apply(new Change.RemoveInteraction(new("i")));

        (await Store.FindInteractionAsync(Net, new("i"), Cancellation)).ShouldBeNull();
        (await Store.ListInteractionsAsync(Net, new("b"), new PageRequest(5), Cancellation)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_UnknownInteraction_IsNotFound() =>
        (await Should.ThrowAsync<NotFoundException>(() => Apply(new Change.RemoveInteraction(new("i"))))).Kind.ShouldBe(EntityKind.Interaction);

    [Fact]
    public async Task Put_BetweenAMemberAndThemselves_IsRefused()
    {
        await Apply(Member("a"));

        await Should.ThrowAsync<ArgumentException>(() => Apply(Interaction("i", "a", "a")));
    }
}
