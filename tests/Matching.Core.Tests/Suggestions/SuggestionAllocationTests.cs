using Matching.Graph;
using Matching.Simulation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class SuggestionAllocationTests
{
    // The ten suggestions themselves, with reasons, sources and introducers; nothing for finding them.
    private const long BudgetBytes = 12_000;

    [Fact]
    public async Task Suggest_Warm_AllocatesWithinTheBudget()
    {
        var builder = new SnapshotBuilder();
        NetworkSimulation.Generate(new SimulationParameters { Members = 3_000, Ties = 30_000 }).Load(builder, World.Network);
        var view = new NetworkView(builder.Build(cancellation: TestContext.Current.CancellationToken));
        await using var store = new InMemoryStore(TimeProvider.System);
        await using var snapshots = new SnapshotSource(store, TimeProvider.System);
        var engine = new SuggestionEngine(snapshots);
        SuggestionQuery[] queries =
            [.. Enumerable.Range(0, 3_000).Where(view.IsOpenToMatching).Take(200).Select(member => new SuggestionQuery(view.Snapshot.Members.IdOf(member)))];
        SuggestAll(engine, view, queries);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var suggested = SuggestAll(engine, view, queries);

        suggested.ShouldBe(10 * queries.Length);
        ((GC.GetAllocatedBytesForCurrentThread() - before) / queries.Length).ShouldBeLessThanOrEqualTo(BudgetBytes);
    }

    private static int SuggestAll(SuggestionEngine engine, NetworkView view, SuggestionQuery[] queries)
    {
        var suggested = 0;
        foreach (var query in queries)
            suggested += engine.Suggest(view, query).Suggestions.Count;
        return suggested;
    }
}
