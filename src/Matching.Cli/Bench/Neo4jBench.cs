using System.Diagnostics;
using Matching.Graph;
using Matching.Model;
using Matching.Randomness;
using Matching.Simulation;
using Matching.Storage;
using Matching.Storage.Neo4j;
using Matching.Storage.Sqlite;
using Matching.Suggestions;

namespace Matching.Cli.Bench;

/// <summary>
/// Measures Neo4j as a store against SQLite, with the same data in the same run, and against what Neo4j does without the store. Works in
/// networks of its own and removes them.
/// </summary>
internal sealed class Neo4jBench(Neo4jStoreOptions options, SimulationParameters parameters, IProgress<string> progress, CancellationToken cancellation)
{
    private const int Limit = 10;

    // Not counted, so that code on both sides is compiled and caches are filled.
    private const int WarmUpQuestions = 100;
    private const int WarmUpWrites = 20;
    private static readonly SimulationParameters WarmUp = new() { Members = 3_000, Ties = 30_000 };

    private readonly string _network = $"bench-{Guid.NewGuid():N}";
    private readonly SimulatedNetwork _data = NetworkSimulation.Generate(parameters);

    public async Task<Neo4jBenchReport> RunAsync(int writes, int queries, SuggestionEngine engine)
    {
        await using var driver = CypherBaseline.Connect(options);
        var cypher = new CypherBaseline(driver, options.Database, cancellation);
        await using var neo4j = await Neo4jStore.OpenAsync(options, TimeProvider.System, cancellation);
        try
        {
            var (sqliteFigures, _) = await MeasureSqliteAsync(writes);
            await cypher.MakeUpAsync(MadeUp, Math.Min(parameters.Members, WarmUp.Members), Math.Min(parameters.Ties, WarmUp.Ties));
            var (neo4jFigures, snapshot) = await MeasureAsync(neo4j, "Neo4j", writes);
            progress.Report("Neo4j without the store");
            var madeUp = await cypher.MakeUpAsync(MadeUp, parameters.Members, parameters.Ties);
            var members = DrawMembers(snapshot, WarmUpQuestions + queries);
            progress.Report("suggestions");
            var plain = Median(await cypher.SuggestAsync(_network, members.ConvertAll(member => member.Value)));
            var counting = new FriendOfFriendBaseline(snapshot);
            var view = new NetworkView(snapshot);
            var counted = Median(Time(members, member => counting.Suggest(snapshot.Members.Find(member), Limit)));
            var suggested = Median(Time(members, member => engine.Suggest(view, new SuggestionQuery(member, Limit, unchecked((long)parameters.Seed)))));
            return Report(sqliteFigures, neo4jFigures, madeUp, (plain, counted, suggested), queries);
        }
        finally
        {
            foreach (var network in (string[])[_network, MadeUp, WarmUpNetwork])
                await cypher.ForgetAsync(network);
        }
    }

    private string MadeUp => $"{_network}-made-up";

    private string WarmUpNetwork => $"{_network}-warm-up";

    private async Task<(StoreFigures Figures, NetworkSnapshot Snapshot)> MeasureAsync(IGraphStore store, string name, int writes)
    {
        var warmUp = new StoreBench(store, new NetworkId(WarmUpNetwork), NetworkSimulation.Generate(WarmUp), new Progress<string>(), cancellation);
        await warmUp.RunAsync(WarmUpWrites);
        var named = new NamedProgress(progress, name);
        return await new StoreBench(store, new NetworkId(_network), _data, named, cancellation).RunAsync(writes);
    }

    private async Task<(StoreFigures Figures, NetworkSnapshot Snapshot)> MeasureSqliteAsync(int writes)
    {
        var folder = Directory.CreateTempSubdirectory("matching-bench-");
        try
        {
            await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Path.Combine(folder.FullName, "bench.db") }, TimeProvider.System);
            return await MeasureAsync(store, "SQLite", writes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private List<MemberId> DrawMembers(NetworkSnapshot snapshot, int count)
    {
        var view = new NetworkView(snapshot);
        var open = Enumerable.Range(0, snapshot.Members.Count).Where(view.IsOpenToMatching).ToArray();
        var random = new SeededRandom(parameters.Seed);
        return [.. Enumerable.Range(0, count).Select(_ => snapshot.Members.IdOf(open[random.Next(open.Length)]))];
    }

    private List<double> Time(List<MemberId> members, Action<MemberId> answer)
    {
        var milliseconds = new List<double>();
        foreach (var member in members)
        {
            cancellation.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            answer(member);
            milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return milliseconds;
    }

    private Neo4jBenchReport Report(
        StoreFigures sqlite, StoreFigures neo4j, double madeUp, (double Cypher, double Counted, double Suggested) medians, int queries) => new()
    {
        Members = parameters.Members,
        Ties = parameters.Ties,
        Seed = parameters.Seed,
        Sqlite = sqlite,
        Neo4j = neo4j,
        MadeUp = CypherBaseline.MadeUpDescription,
        MadeUpTiesPerSecond = madeUp,
        ImportToMadeUp = Ratio(neo4j.TiesPerSecond, madeUp),
        ImportToSqlite = Ratio(neo4j.TiesPerSecond, sqlite.TiesPerSecond),
        LoadToSqlite = Ratio(neo4j.LoadedTiesPerSecond, sqlite.LoadedTiesPerSecond),
        WriteMedianToSqlite = Ratio(neo4j.WriteMedianMilliseconds, sqlite.WriteMedianMilliseconds),
        WriteP99ToSqlite = Ratio(neo4j.WriteP99Milliseconds, sqlite.WriteP99Milliseconds),
        Queries = queries,
        CypherMedianMilliseconds = Math.Round(medians.Cypher, 3),
        CountedMedianMilliseconds = Math.Round(medians.Counted, 3),
        SuggestMedianMilliseconds = Math.Round(medians.Suggested, 3),
        CypherToCounted = Ratio(medians.Cypher, medians.Counted),
        CypherToSuggest = Ratio(medians.Cypher, medians.Suggested),
    };

    private static double Ratio(double one, double other) => Math.Round(one / other, 2);

    private static double Median(List<double> milliseconds) =>
        milliseconds.Skip(WarmUpQuestions).Order().ElementAt((milliseconds.Count - WarmUpQuestions) / 2);

    private sealed class NamedProgress(IProgress<string> progress, string name) : IProgress<string>
    {
        public void Report(string value) => progress.Report($"{name}: {value}");
    }
}
