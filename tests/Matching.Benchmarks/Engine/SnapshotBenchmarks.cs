using BenchmarkDotNet.Attributes;
using Matching.Graph;
using Matching.Model;
using Matching.Storage;

namespace Matching.Benchmarks.Engine;

/// <summary>A thousand ties taken in by the overlay, beside building the snapshot anew.</summary>
[MemoryDiagnoser]
public class SnapshotBenchmarks
{
    private const int Ties = 1_000;

    private ChangeLogEntry[] entries = [];
    private NetworkSnapshot snapshot = null!;

    [GlobalSetup]
    public void Prepare()
    {
        snapshot = Scenario.Usual.Snapshot;
        var changes = Enumerable.Range(0, Ties).Select(number => (Change)new Change.PutTie(new TieReport { Key = new TieKey(PairOf(number), TieKind.Friend) }));
        entries = [new(new Revision(snapshot.Revision.Value + 1), DateTimeOffset.UnixEpoch, [.. changes])];
    }

    [Benchmark(Baseline = true), AllocationBudget(150_000_000)]
    public int Build() => Scenario.Build().Members.Count;

    [Benchmark, AllocationBudget(40_000)]
    public bool Overlay() => SnapshotOverlay.Empty(snapshot).With(entries, snapshot).LeavesSnapshot;

    private MemberPair PairOf(int number) => new(snapshot.Members.IdOf(number), snapshot.Members.IdOf(number + Ties));
}
