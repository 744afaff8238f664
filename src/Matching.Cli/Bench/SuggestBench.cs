using System.Diagnostics;
using Matching.Graph;
using Matching.Model;
using Matching.Randomness;
using Matching.Simulation;
using Matching.Suggestions;

namespace Matching.Cli.Bench;

/// <summary>Measures suggestions on a generated network.</summary>
internal static class SuggestBench
{
    private const int Limit = 10;

    // Tiered compilation settles well within these.
    private const int WarmUp = 1_000;

    private static readonly NetworkId Network = new("bench");

    public static async Task<SuggestBenchReport> RunAsync(SimulationParameters parameters, int queries, bool grpc, CancellationToken cancellation)
    {
        // The engine is asked with a view at hand; only the server loads from the store.
        await using var store = new SimulatedStore(Network, () => NetworkSimulation.Generate(parameters));
        await using var snapshots = new SnapshotSource(store, TimeProvider.System);
        var (report, asked) = Run(parameters, queries, new SuggestionEngine(snapshots), cancellation);
        return grpc ? report with { Grpc = await new GrpcLoad(Network, asked, Limit, cancellation).RunAsync(store) } : report;
    }

    private static (SuggestBenchReport Report, string[] Asked) Run(
        SimulationParameters parameters, int queries, SuggestionEngine engine, CancellationToken cancellation)
    {
        var (snapshot, figures) = Build(parameters, cancellation);
        var view = new NetworkView(snapshot);
        var members = DrawMembers(view, WarmUp + queries, parameters.Seed);
        var candidates = 0L;
        var suggest = QuestionTimer.Time(members, WarmUp, member => candidates += Suggest(engine, view, member).CandidatesConsidered, cancellation);
        var baseline = new FriendOfFriendBaseline(snapshot);
        var plain = QuestionTimer.Time(members, WarmUp, member => baseline.Suggest(member, Limit), cancellation);
        var report = new SuggestBenchReport
        {
            Members = parameters.Members,
            Ties = parameters.Ties,
            Seed = parameters.Seed,
            Queries = queries,
            Limit = Limit,
            Snapshot = figures,
            MeanCandidates = Math.Round((double)candidates / members.Length, 1),
            Suggest = suggest,
            Ingest = IngestBench.Run(snapshot, parameters.Seed, cancellation),
            Grpc = null,
            BaselineDescription = FriendOfFriendBaseline.Description,
            Baseline = plain,
            RatioToBaseline = Math.Round(suggest.MedianProcessorMicroseconds / plain.MedianProcessorMicroseconds, 2),
        };
        return (report, Array.ConvertAll(members, member => snapshot.Members.IdOf(member).Value));
    }

    private static (NetworkSnapshot Snapshot, SnapshotFigures Figures) Build(SimulationParameters parameters, CancellationToken cancellation)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (snapshot, built, used) = BuildOf(parameters, cancellation);
        return (snapshot, SnapshotFigures.Of(snapshot, built, used, GC.GetTotalMemory(forceFullCollection: true) - before));
    }

    private static (NetworkSnapshot Snapshot, TimeSpan Built, TimeSpan Used) BuildOf(SimulationParameters parameters, CancellationToken cancellation)
    {
        var network = NetworkSimulation.Generate(parameters);
        var (began, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var builder = new SnapshotBuilder();
        network.Load(builder, Network);
        var snapshot = builder.Build(cancellation: cancellation);
        return (snapshot, Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - used);
    }

    private static SuggestionAnswer Suggest(SuggestionEngine engine, NetworkView view, int member) =>
        engine.Suggest(view, new SuggestionQuery(view.Snapshot.Members.IdOf(member), Limit));

    private static int[] DrawMembers(NetworkView view, int count, ulong seed)
    {
        var open = Enumerable.Range(0, view.Snapshot.Members.Count).Where(view.IsOpenToMatching).ToArray();
        var random = new SeededRandom(seed);
        var members = new int[count];
        for (var i = 0; i < count; i++)
            members[i] = open[random.Next(open.Length)];
        return members;
    }
}
