using System.Diagnostics;
using Matching.Model;
using Matching.Storage.Conformance;

namespace Matching.Storage.Sqlite;

public sealed class VillageTiesTests : IAsyncDisposable
{
    private const int ChangesPerSet = 1000;
    private static readonly NetworkId Net = new("villages");

    private readonly SqliteHarness _harness = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_AllVillageTies_LoadsThemAllBack()
    {
        var ties = Ties();
        await using var store = await _harness.OpenAsync(TimeProvider.System);
        var members = ties.SelectMany(tie => (MemberId[])[tie.Pair.First, tie.Pair.Second]).Distinct().ToList();
        await store.ApplyAsync(new ChangeSet(Net, [new Change.CreateNetwork("Villages"), .. members.Select(id => new Change.PutMember(new Member { Id = id }))]), Cancellation);

        var clock = Stopwatch.StartNew();
        foreach (var chunk in ties.Chunk(ChangesPerSet))
            await store.ApplyAsync(new ChangeSet(Net, [.. chunk.Select(key => new Change.PutTie(new TieReport { Key = key }))]), Cancellation);
        var written = clock.Elapsed;
        clock.Restart();
        var sink = new CountingSink();
        await store.LoadAsync(Net, sink, Cancellation);

        TestContext.Current.SendDiagnosticMessage(
            $"{ties.Count} ties written in {written.TotalSeconds:F2} s, loaded in {clock.Elapsed.TotalSeconds:F2} s, {new FileInfo(_harness.File).Length / 1e6:F1} MB");
        sink.Ties.ShouldBe(ties.Count);
        sink.Members.ShouldBe(members.Count);
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    private static List<TieKey> Ties()
    {
        var data = Environment.GetEnvironmentVariable("MATCHING_DATA");
        var file = data is null ? null : Path.Combine(data, "india_villages", "ties.csv");
        Assert.SkipUnless(File.Exists(file), "The village ties are missing: MATCHING_DATA names no folder with india_villages/ties.csv.");
        return [.. File.ReadLines(file!).Skip(1).Select(line => line.Split(',')).Select(cells => Sample.Key(cells[0], cells[1], cells[2]))];
    }
}
