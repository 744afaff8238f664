using FsCheck;
using FsCheck.Fluent;
using Matching.Model;
using Matching.Randomness;
using Matching.Storage;
using Matching.Storage.Conformance;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class InvariantTests
{
    private static readonly Arbitrary<ulong> Seeds = ArbMap.Default.ArbFor<ulong>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Suggest_AfterAnyWrites_ShowsNobodyWhomTheStoreForbids(bool overlay) =>
        Check.One(Draws.Of(12), Prop.ForAll(Seeds, seed => Task.Run(() => WriteAndCheckAsync(seed, overlay), Cancellation).GetAwaiter().GetResult()));

    [Fact]
    public void Explain_AnySuggestion_AgreesWithSuggestAndAddsUp() =>
        Check.One(Draws.Of(12), Prop.ForAll(Seeds, seed => Task.Run(() => ExplainAllAsync(seed), Cancellation).GetAwaiter().GetResult()));

    [Fact]
    public async Task Suggest_ManyAtOnce_EqualsOneAfterTheOther()
    {
        await using var store = await RandomTown.StoreAsync(7);
        await using var snapshots = new SnapshotSource(store, TimeProvider.System);
        var engine = new SuggestionEngine(snapshots);
        var members = (await engine.ListMatchableAsync(World.Network, Revision.None, Cancellation)).ToArray();
        MemberId[] order = [.. Enumerable.Range(0, 20).SelectMany(_ => members)];
        var single = new Dictionary<MemberId, SuggestionAnswer>();
        foreach (var member in members)
            single[member] = await World.SuggestAsync(engine, member.Value);

        var batch = await Task.WhenAll(order.Select(member => Task.Run(() => World.SuggestAsync(engine, member.Value), Cancellation)));

        batch.ShouldBe(order.Select(member => single[member]));
    }

    [Fact]
    public void Suggest_Limit_CutsTheSameList() =>
        Check.One(Draws.Of(10), Prop.ForAll(Seeds, seed => Task.Run(async () =>
        {
            await using var store = await RandomTown.StoreAsync(seed);
            await using var snapshots = new SnapshotSource(store, TimeProvider.System);
            var engine = new SuggestionEngine(snapshots);
            foreach (var member in await engine.ListMatchableAsync(World.Network, Revision.None, Cancellation))
            {
                var all = await World.SuggestAsync(engine, member.Value, 100);
                (await World.SuggestAsync(engine, member.Value, 2)).Suggestions.ShouldBe(all.Suggestions.Take(2).ToValueList());
                all.Suggestions.Select(suggestion => suggestion.Score).ShouldBeInOrder(SortDirection.Descending);
                all.Suggestions.Select(suggestion => suggestion.Candidate).ShouldBeUnique();
            }
        }, Cancellation).GetAwaiter().GetResult()));

    private static async Task WriteAndCheckAsync(ulong seed, bool overlay)
    {
        var random = new SeededRandom(seed);
        await using var store = await RandomTown.StoreAsync(seed);
        await using var snapshots = new SnapshotSource(store, TimeProvider.System, new SnapshotOptions { OverlayFrom = overlay ? 0 : int.MaxValue });
        var engine = new SuggestionEngine(snapshots);
        for (var write = 0; write < 10; write++)
        {
            await ShouldAllowAllAsync(await Town.ReadAsync(store), engine);
            await TryWriteAsync(store, RandomTown.DrawWrite(ref random));
        }
        await ShouldAllowAllAsync(await Town.ReadAsync(store), engine);
    }

    private static async Task ShouldAllowAllAsync(Town town, SuggestionEngine engine)
    {
        foreach (var member in RandomTown.Members)
        {
            try
            {
                var answer = await World.SuggestAsync(engine, member.Value);
                foreach (var suggestion in answer.Suggestions)
                    town.ShouldAllow(member, suggestion);
                (town.IsOpen(member) || answer.Suggestions.Count == 0).ShouldBeTrue();
            }
            catch (SuggestionException failure)
            {
                failure.Failure.ShouldBe(town.Members.Contains(member) ? SuggestionFailure.ConsentMissing : SuggestionFailure.MemberNotFound);
                town.IsOpen(member).ShouldBeFalse();
            }
        }
    }

    // Erasing the erased and tying them is refused by the store; such a write is no write.
    private static async Task TryWriteAsync(InMemoryStore store, Change change)
    {
        try
        {
            await World.WriteAsync(store, change);
        }
        catch (StoreException)
        {
        }
    }

    private static async Task ExplainAllAsync(ulong seed)
    {
        await using var store = await RandomTown.StoreAsync(seed);
        await using var snapshots = new SnapshotSource(store, TimeProvider.System);
        var engine = new SuggestionEngine(snapshots);
        foreach (var member in await engine.ListMatchableAsync(World.Network, Revision.None, Cancellation))
        {
            var answer = await World.SuggestAsync(engine, member.Value);
            foreach (var suggestion in answer.Suggestions)
            {
                var explanation = await engine.ExplainAsync(World.Network, new SuggestionQuery(member), suggestion.Candidate, Revision.None, Cancellation);
                explanation.Suggestion.ShouldBe(suggestion);
                explanation.Contributions.Sum(contribution => contribution.Contribution).ShouldBe(suggestion.Score);
                suggestion.Reasons.Sum(reason => reason.Contribution).ShouldBe(suggestion.Score, 1e-9);
            }
        }
    }
}
