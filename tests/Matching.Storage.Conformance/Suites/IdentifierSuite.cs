using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class IdentifierSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    // In UTF-16 order the astral letters would come before U+FF21; by code point, and in UTF-8, they come last. "é" is here composed and decomposed.
    private static readonly string[] InOrder = ["!", "0", "A", "B", "a", "ab", "b", "e\u0301", "z", "\u00e9", "\ud7ff", "\ue000", "\uff21", "\ufffd", "\U00010000", "\U0001d49c", "\U0010fffd"];

    private static readonly string Longest = new('\uff21', Identifier.MaxLength);

    [Fact]
    public async Task Ids_OfAnyScript_AreListedByCodePoint()
    {
        await Apply(Members([.. InOrder.Reverse()]));

        (await Pages.AllAsync(page => Store.ListMembersAsync(Net, page, Cancellation), size: 1)).Select(stored => stored.Value.Id.Value).ShouldBe(InOrder);
        var sink = new RecordingSink();
        await Store.LoadAsync(Net, sink, Cancellation);
        sink.Members.Select(member => member.Value.Id.Value).ShouldBe(InOrder);
    }

    [Fact]
    public async Task Ties_OfIdsOfAnyScript_AreListedByCodePoint()
    {
        var middle = InOrder[8];
        await Apply([.. Members(InOrder), .. InOrder.Where(id => id != middle).Reverse().Select(id => Tie(middle, id))]);

        (await Pages.AllAsync(page => Store.ListTiesAsync(Net, new(middle), page, Cancellation), size: 1))
            .Select(tie => tie.Key.Pair.Other(new(middle)).Value).ShouldBe(InOrder.Where(id => id != middle));
    }

    [Fact]
    public async Task OtherRecords_OfIdsOfAnyScript_AreListedByCodePoint()
    {
        await Apply([.. Members("a", "b"), .. InOrder.Reverse().SelectMany(id => (Change[])[Concept(id), Partner(id), Interaction(id, "a", "b")])]);

        (await Pages.AllAsync(page => Store.ListConceptsAsync(Net, page, Cancellation))).Select(concept => concept.Id.Value).ShouldBe(InOrder);
        (await Pages.AllAsync(page => Store.ListPartnersAsync(Net, page, Cancellation))).Select(partner => partner.Id.Value).ShouldBe(InOrder);
        (await Pages.AllAsync(page => Store.ListInteractionsAsync(Net, new("b"), page, Cancellation))).Select(each => each.Id.Value).ShouldBe(InOrder);
    }

    [Theory]
    [InlineData("a", "A")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("straße", "strasse")]
    [InlineData("a", "a\u200b")]
    [InlineData("1", "1.0")]
    [InlineData("%", "_")]
    public async Task Ids_ThatLookAlike_AreDifferent(string one, string other)
    {
        await Apply(Member(one));

        (await Store.FindMemberAsync(Net, new(other), Cancellation)).ShouldBeNull();
        await Apply(Member(other));
        (await Pages.AllAsync(page => Store.ListMembersAsync(Net, page, Cancellation))).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("'; DROP TABLE members; --")]
    [InlineData("\"}) MATCH (n) DETACH DELETE n //")]
    [InlineData("a/b c\\d$e?f&g=h#i")]
    [InlineData("{\"put_member\":null}")]
    [InlineData("null")]
    public async Task Ids_WithMarks_AreKeptAsTheyAre(string id)
    {
        await Apply([.. Members(id, "other"), Tie(id, "other"), Interaction(id, id, "other"), Concept(id), Partner(id)]);
        await Apply($"request {id}", Tie(id, "other", "kin"));

        (await Store.FindMemberAsync(Net, new(id), Cancellation))!.Value.Id.Value.ShouldBe(id);
        (await Store.FindTieAsync(Net, Key(id, "other"), Cancellation)).ShouldNotBeNull();
        (await Store.FindInteractionAsync(Net, new(id), Cancellation))!.From.Value.ShouldBe(id);
        (await Log())[1].Changes[0].ShouldBe(Member(id));
    }

    [Fact]
    public async Task Ids_AsLongAsAllowed_AreKept()
    {
        var other = Longest[..^1] + "b";
        await Apply([.. Members(Longest, other), Tie(Longest, other, new string('k', Word.MaxLength)), Tie(Longest, other)]);

        var page = await Store.ListTiesAsync(Net, new(Longest), new PageRequest(1), Cancellation);
        (await Store.ListTiesAsync(Net, new(Longest), new PageRequest(1, page.Next), Cancellation)).Items[0].Key.Kind.Value.Length.ShouldBe(Word.MaxLength);
    }

    [Fact]
    public async Task NetworkIds_ThatDifferInCase_AreDifferentNetworks()
    {
        var other = new NetworkId(Net.Value.ToUpperInvariant());
        await Store.ApplyAsync(new ChangeSet(other, [new Change.CreateNetwork("Other")]), Cancellation);
        await Apply(Member("a"));

        (await Store.FindMemberAsync(other, new("a"), Cancellation)).ShouldBeNull();
    }
}
