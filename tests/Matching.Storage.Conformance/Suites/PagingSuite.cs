using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class PagingSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    private readonly string[] _ids = [.. Enumerable.Range(0, 7).Select(i => $"m{i}")];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(int.MaxValue)]
    public async Task Pages_OfAnySize_HoldEveryItemOnce(int size)
    {
        await Apply(Members(_ids));

        (await Pages.AllAsync(page => Store.ListMembersAsync(Net, page, Cancellation), size)).Select(stored => stored.Value.Id.Value).ShouldBe(_ids);
    }

    [Fact]
    public async Task LastPage_ExactlyFull_HasNoNext()
    {
        await Apply(Members(_ids));

        (await Store.ListMembersAsync(Net, new PageRequest(7), Cancellation)).Next.ShouldBeNull();
        (await Store.ListMembersAsync(Net, new PageRequest(6), Cancellation)).Next.ShouldNotBeNull();
    }

    [Fact]
    public async Task Pages_WhileItemsComeAndGo_HoldTheOthersOnce()
    {
        await Apply(Members(_ids));
        var first = await Store.ListMembersAsync(Net, new PageRequest(3), Cancellation);

        await Apply(Erase("m2"), Erase("m5"), Member("m0a"), Member("m4a"));
        var second = await Store.ListMembersAsync(Net, new PageRequest(10, first.Next), Cancellation);

        second.Items.Select(stored => stored.Value.Id.Value).ShouldBe(["m3", "m4", "m4a", "m6"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("m3")]
    [InlineData("not base64!")]
    [InlineData("AAAAAAAAAAAAAAAA")]
    public async Task Cursor_ThatNobodyGave_IsRefused(string cursor) =>
        (await Should.ThrowAsync<InvalidCursorException>(() => Store.ListMembersAsync(Net, new PageRequest(3, cursor), Cancellation))).Cursor.ShouldBe(cursor);

    [Fact]
    public async Task Cursor_OfAnotherList_IsRefused()
    {
        await Apply([.. Members("a", "b", "c"), Tie("a", "b"), Tie("a", "c"), Concept("a"), Concept("b"), Partner("a"), Partner("b")]);
        await Apply(Interaction("i", "a", "b"), Interaction("j", "a", "b"));
        var cursor = (await Store.ListMembersAsync(Net, new PageRequest(1), Cancellation)).Next;
        var ofTies = (await Store.ListTiesAsync(Net, new("a"), new PageRequest(1), Cancellation)).Next;

        await Should.ThrowAsync<InvalidCursorException>(() => Store.ListConceptsAsync(Net, new PageRequest(1, cursor), Cancellation));
        await Should.ThrowAsync<InvalidCursorException>(() => Store.ListPartnersAsync(Net, new PageRequest(1, cursor), Cancellation));
        await Should.ThrowAsync<InvalidCursorException>(() => Store.ListNetworksAsync(new PageRequest(1, cursor), Cancellation));
        await Should.ThrowAsync<InvalidCursorException>(() => Store.ListInteractionsAsync(Net, new("a"), new PageRequest(1, cursor), Cancellation));
        await Should.ThrowAsync<InvalidCursorException>(() => Store.ListTiesAsync(Net, new("a"), new PageRequest(1, cursor), Cancellation));
        await Should.ThrowAsync<InvalidCursorException>(() => Store.ListTiesAsync(Net, new("b"), new PageRequest(1, ofTies), Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Size_BelowOne_IsRefused(int size)
    {
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Store.ListMembersAsync(Net, new PageRequest(size), Cancellation));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Store.ListTiesAsync(Net, new("a"), new PageRequest(size), Cancellation));
    }
}
