using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class ReopeningSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Reopen_AfterWrites_HasThemAll()
    {
        await Apply([.. Members("a", "b", "c"), Partner("p"), Concept("x"), Concept("y", "x"), Tie("a", "b"), Interaction("i", "a", "b", "x")]);
        await Apply(Erase("c"));
        var request = await Apply("r", Member("d"));
        var before = await StoreText.OfAsync(Store, Cancellation);

        await ReopenAsync();

        (await StoreText.OfAsync(Store, Cancellation)).ShouldBe(before);
        (await Apply("r", Member("d"))).ShouldBe(request with { Replayed = true });
        (await Apply(Member("e"))).Revision.ShouldBe(request.Revision.Next);
    }
}
