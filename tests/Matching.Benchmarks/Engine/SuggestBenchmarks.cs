using BenchmarkDotNet.Attributes;
using Matching.Cli.Bench;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Benchmarks.Engine;

/// <summary>Ten suggestions with reasons and introducers, beside counting friends of friends.</summary>
[MemoryDiagnoser]
public class SuggestBenchmarks : IAsyncDisposable
{
    private const int Limit = 10;

    private FriendOfFriendBaseline baseline = null!;
    private InMemoryStore store = null!;
    private SnapshotSource snapshots = null!;
    private SuggestionEngine engine = null!;
    private int asked;

    [GlobalSetup]
    public void Prepare()
    {
        baseline = new(Scenario.Usual.Snapshot);
        store = new(TimeProvider.System);
        snapshots = new(store, TimeProvider.System);
        engine = new(snapshots);
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await snapshots.DisposeAsync();
        await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true), AllocationBudget(1_000)]
    public int FriendsOfFriends() => baseline.Suggest(Scenario.Usual.MemberAt(asked++), Limit).Length;

    // The ten suggestions themselves; nothing for finding them.
    [Benchmark, AllocationBudget(12_000)]
    public int Suggest()
    {
        var member = Scenario.Usual.Snapshot.Members.IdOf(Scenario.Usual.MemberAt(asked++));
        return engine.Suggest(Scenario.Usual.View, new SuggestionQuery(member, Limit)).Suggestions.Count;
    }
}
