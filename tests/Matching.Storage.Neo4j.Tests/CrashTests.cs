using Matching.Neo4j.Testing;
using Matching.Storage.Conformance;

namespace Matching.Storage.Neo4j;

public sealed class CrashTests : IAsyncDisposable
{
    private const int Seed = 20_310_517;
    private const int Rounds = 3;
    private const int InFlight = 4;

    private readonly InMemoryStore _oracle = new(new ManualTime());
    private Neo4jServer? _server;
    private long _oracleRevision;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_ServerAmidWrites_LosesNothingAcknowledgedAndKeepsNoHalves()
    {
        var random = new Random(Seed);
        _server = await Neo4jServer.StartAsync(Cancellation);
        for (var round = 0; round < Rounds; round++)
        {
            var acknowledged = await WriteAndKillAsync(_server, random.Next(5, 40));

            await _server.StartAgainAsync(Cancellation);
            await using var store = await OpenAsync(TimeSpan.FromSeconds(30));
            await ShouldHoldAsync(store, acknowledged);
        }
        _oracleRevision.ShouldBeGreaterThan(Rounds);
    }

    [Fact]
    public async Task Kill_ServerAmidWritesThatAreTriedAgain_AppliesEachOnce()
    {
        _server = await Neo4jServer.StartAsync(Cancellation);
        await using var store = await OpenAsync(TimeSpan.FromMinutes(2));
        await store.ApplyAsync(new ChangeSet(Workload.Network, [new Change.CreateNetwork("N")]), Cancellation);
        // Without request ids: the store alone tells what became of the writes under way.
        var writes = Task.WhenAll(Enumerable.Range(0, InFlight).Select(writer => Task.Run(() => WriteAsync(store, writer, 40), Cancellation)));
        await WaitForRevisionAsync(store, 20);

        await _server.CrashAsync(Cancellation);
        await _server.StartAgainAsync(Cancellation);
        var revisions = (await writes).SelectMany(each => each).Order().ToList();

        revisions.ShouldBe(Enumerable.Range(2, InFlight * 40).Select(i => (long)i));
        (await store.ReadChangesAsync(Workload.Network, Revision.None, Cancellation).CountAsync(Cancellation)).ShouldBe((InFlight * 40) + 1);
    }

    public async ValueTask DisposeAsync()
    {
        await _oracle.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>Returns the newest revision that was acknowledged before the server was gone.</summary>
    private async Task<long> WriteAndKillAsync(Neo4jServer server, int writesBefore)
    {
        await using var store = await OpenAsync(TimeSpan.FromSeconds(1));
        var acknowledged = (await store.FindNetworkAsync(Workload.Network, Cancellation))?.Revision.Value ?? 0;
        var enough = acknowledged + writesBefore;
        Task? kill = null;
        while (true)
        {
            try
            {
                acknowledged = (await store.ApplyAsync(Workload.At(Seed, acknowledged + 1), Cancellation)).Revision.Value;
            }
            catch (StoreException error)
            {
                error.ShouldBeOfType<UnavailableException>();
                await kill.ShouldNotBeNull();
                return acknowledged;
            }
            if (acknowledged >= enough)
                kill ??= Task.Run(() => server.CrashAsync(Cancellation), Cancellation);
        }
    }

    private async Task ShouldHoldAsync(Neo4jStore store, long acknowledged)
    {
        var revision = (await store.FindNetworkAsync(Workload.Network, Cancellation))?.Revision.Value ?? 0;
        revision.ShouldBeGreaterThanOrEqualTo(acknowledged);
        while (_oracleRevision < revision)
            await _oracle.ApplyAsync(Workload.At(Seed, ++_oracleRevision), Cancellation);
        (await StoreText.OfAsync(store, Cancellation)).ShouldBe(await StoreText.OfAsync(_oracle, Cancellation));
        (await store.ApplyAsync(Workload.At(Seed, revision), Cancellation)).Replayed.ShouldBeTrue();
    }

    private static async Task<List<long>> WriteAsync(Neo4jStore store, int writer, int count)
    {
        var revisions = new List<long>();
        for (var i = 0; i < count; i++)
            revisions.Add((await store.ApplyAsync(new ChangeSet(Workload.Network, [Sample.Member($"{writer}-{i}")]), Cancellation)).Revision.Value);
        return revisions;
    }

    private static async Task WaitForRevisionAsync(Neo4jStore store, long revision)
    {
        while ((await store.FindNetworkAsync(Workload.Network, Cancellation))!.Revision.Value < revision)
            await Task.Yield();
    }

    private Task<Neo4jStore> OpenAsync(TimeSpan retryTime) =>
        Neo4jStore.OpenAsync(Servers.OptionsFor(_server!) with { RetryTime = retryTime }, new ManualTime(), Cancellation);
}
