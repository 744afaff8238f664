using Matching.Model;
using Matching.Storage.Conformance;

namespace Matching.Storage.Neo4j;

public sealed class ReplicaTests : IAsyncLifetime
{
    private const int WritesEach = 25;
    private static readonly NetworkId Net = new("n");

    private readonly Neo4jHarness _harness = new();
    private IGraphStore _one = null!;
    private IGraphStore _other = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_ThroughTwoStores_GetDenseRevisions()
    {
        await CreateAsync();

        var commits = await Task.WhenAll(WriteAsync(_one, "one"), WriteAsync(_other, "other"));

        commits.SelectMany(each => each).Order().ShouldBe(Enumerable.Range(2, WritesEach * 2).Select(i => (long)i));
        (await _one.FindNetworkAsync(Net, Cancellation))!.Revision.ShouldBe(new Revision((WritesEach * 2) + 1));
    }

    [Fact]
    public async Task Read_ThroughTheOtherStore_SeesWhatWasAcknowledged()
    {
        await CreateAsync();

        for (var i = 0; i < WritesEach; i++)
        {
            var commit = await _one.ApplyAsync(new ChangeSet(Net, [Sample.Member($"m{i}")]), Cancellation);

            (await _other.FindNetworkAsync(Net, Cancellation))!.Revision.ShouldBe(commit.Revision);
            (await _other.FindMemberAsync(Net, new($"m{i}"), Cancellation)).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Load_ThroughTheOtherStoreWhileOneWritesAndErases_IsOneRevision()
    {
        await CreateAsync();
        using var done = new CancellationTokenSource();
        var writing = Task.Run(() => ChurnAsync(done.Token), Cancellation);

        for (var i = 0; i < 15; i++)
        {
            var sink = new RecordingSink();
            var revision = await _other.LoadAsync(Net, sink, Cancellation);
            var oracle = new InMemoryStore(new ManualTime());
            for (var each = 1L; each <= revision.Value; each++)
                await oracle.ApplyAsync(SetAt(each), Cancellation);
            var expected = new RecordingSink();
            await oracle.LoadAsync(Net, expected, Cancellation);
            sink.Settled().ShouldBe(expected.Settled());
        }
        await done.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Create_TheSameNetworkThroughBothStores_OneWins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => TryCreateAsync(i % 2 == 0 ? _one : _other))));

        outcomes.Count(won => won).ShouldBe(1);
    }

    public async ValueTask InitializeAsync()
    {
        // One clock that stands still, so that histories compare.
        var time = new ManualTime();
        (_one, _other) = (await _harness.OpenAsync(time), await _harness.OpenAsync(time));
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await _harness.DisposeAsync();
    }

    private Task CreateAsync() => _one.ApplyAsync(SetAt(1), Cancellation);

    private static async Task<List<long>> WriteAsync(IGraphStore store, string name)
    {
        var revisions = new List<long>();
        for (var i = 0; i < WritesEach; i++)
            revisions.Add((await store.ApplyAsync(new ChangeSet(Net, [Sample.Member($"{name}{i}")]), Cancellation)).Revision.Value);
        return revisions;
    }

    private async Task ChurnAsync(CancellationToken done)
    {
        for (var revision = 2L; !done.IsCancellationRequested; revision++)
            (await _one.ApplyAsync(SetAt(revision), Cancellation)).Revision.Value.ShouldBe(revision);
    }

    // Ties and interactions of few members, of whom one after the other is erased and comes back.
    private static ChangeSet SetAt(long revision) => new(Net, revision == 1 ? [new Change.CreateNetwork("N"), Sample.Concept("c"), .. Sample.Members("a", "b", "d")] :
    [
        .. revision % 4 == 0 ? [Sample.Erase("a"), Sample.Member("a")] : Array.Empty<Change>(),
        Sample.Tie("a", "b", $"k{revision % 7}", (Matching.Model.TieReporter)(revision % 3)),
        Sample.Tie("b", "d", $"k{revision % 5}"),
        Sample.Interaction($"i{revision % 9}", "a", "d", "c"),
        .. revision % 6 == 0 ? [new Change.RemoveTie(Sample.Key("b", "d", $"k{revision % 5}"))] : Array.Empty<Change>(),
    ]);

    private static async Task<bool> TryCreateAsync(IGraphStore store)
    {
        try
        {
            await store.ApplyAsync(new ChangeSet(Net, [new Change.CreateNetwork("N")]), Cancellation);
            return true;
        }
        catch (ConflictException error) when (error.Reason == ConflictReason.NetworkExists)
        {
            return false;
        }
    }
}
