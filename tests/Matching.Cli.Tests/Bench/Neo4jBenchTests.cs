using Matching.Cli.Bench;
using Matching.Neo4j.Testing;
using Matching.Simulation;
using Matching.Storage;
using Matching.Storage.Neo4j;
using Matching.Suggestions;

namespace Matching.Cli.Tests.Bench;

public sealed class Neo4jBenchTests
{
    [Fact]
    public async Task Run_OnASmallNetwork_MeasuresBothStoresAndLeavesNothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var server = await Neo4jServer.SharedAsync(cancellation);
        var options = new Neo4jStoreOptions { Uri = server.Address, User = Neo4jServer.User, Password = Neo4jServer.Password };
        await using var empty = new InMemoryStore(TimeProvider.System);
        await using var snapshots = new SnapshotSource(empty, TimeProvider.System);
        var bench = new Neo4jBench(options, new SimulationParameters { Members = 100, Ties = 400 }, new BenchProgress(TextWriter.Null), cancellation);

        var report = await bench.RunAsync(writes: 5, queries: 5, new SuggestionEngine(snapshots));

        foreach (var figures in (StoreFigures[])[report.Sqlite, report.Neo4j])
        {
            figures.TiesPerSecond.ShouldBeGreaterThan(0);
            figures.LoadedTiesPerSecond.ShouldBeGreaterThan(0);
            figures.WriteP99Milliseconds.ShouldBeGreaterThanOrEqualTo(figures.WriteMedianMilliseconds);
        }
        report.MadeUpTiesPerSecond.ShouldBeGreaterThan(0);
        report.CypherMedianMilliseconds.ShouldBeGreaterThan(0);
        await using var store = await Neo4jStore.OpenAsync(options, TimeProvider.System, cancellation);
        var left = await store.ListNetworksAsync(new PageRequest(1_000), cancellation);
        left.Items.ShouldNotContain(network => network.Value.Id.Value.StartsWith("bench-", StringComparison.Ordinal));
    }
}
