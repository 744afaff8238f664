using System.Diagnostics;
using Matching.Graph;
using Matching.Model;
using Matching.Randomness;
using Matching.Simulation;
using Matching.Suggestions;

namespace Matching.Cli.Bench;

/// <summary>Measures suggestions in the engine on a generated network.</summary>
internal sealed class SuggestBench
{
    private const int Limit = 10;

    // Tiered compilation settles well within these.
    private const int WarmUp = 300;

    private readonly SimulationParameters parameters;
    private readonly NetworkView view;
    private readonly double buildSeconds;
    private readonly SuggestionEngine engine;

    private SuggestBench(SimulationParameters parameters, NetworkSnapshot snapshot, double buildSeconds, SuggestionEngine engine)
    {
        this.parameters = parameters;
        this.buildSeconds = buildSeconds;
        this.engine = engine;
        view = new NetworkView(snapshot);
    }

    public static SuggestBenchReport Run(SimulationParameters parameters, int queries, SuggestionEngine engine, CancellationToken cancellation)
    {
        var network = NetworkSimulation.Generate(parameters);
        var began = Stopwatch.GetTimestamp();
        var builder = new SnapshotBuilder();
        network.Load(builder, new NetworkId("bench"));
        var snapshot = builder.Build(cancellation: cancellation);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return new SuggestBench(parameters, snapshot, seconds, engine).Measure(queries, cancellation);
    }

    private SuggestBenchReport Measure(int queries, CancellationToken cancellation)
    {
        var members = DrawMembers(WarmUp + queries);
        var candidates = 0L;
        var suggest = Time(members, member => candidates += Suggest(member).CandidatesConsidered, cancellation);
        var baseline = new FriendOfFriendBaseline(view.Snapshot);
        var plain = Time(members, member => baseline.Suggest(member, Limit), cancellation);
        var snapshot = view.Snapshot;
        var directed = snapshot.Ties.Graph.Targets.Length;
        return new SuggestBenchReport
        {
            Members = parameters.Members,
            Ties = parameters.Ties,
            Seed = parameters.Seed,
            Queries = queries,
            Limit = Limit,
            SnapshotBuildSeconds = Math.Round(buildSeconds, 2),
            BytesPerDirectedTie = Math.Round((double)snapshot.Ties.EstimateBytes / directed, 2),
            BytesPerMember = Math.Round((double)(snapshot.EstimateBytes - snapshot.Ties.EstimateBytes) / snapshot.Members.Count, 1),
            LargestDegree = Enumerable.Range(0, snapshot.Members.Count).Max(snapshot.Ties.Graph.Degree),
            Clusters = snapshot.Clusters.Count,
            MeanCandidates = Math.Round((double)candidates / members.Length, 1),
            SuggestMedianMicroseconds = suggest.Median,
            SuggestP99Microseconds = suggest.P99,
            SuggestAllocatedBytesPerQuery = suggest.Bytes,
            Baseline = FriendOfFriendBaseline.Description,
            BaselineMedianMicroseconds = plain.Median,
            MedianRatioToBaseline = Math.Round(suggest.Median / plain.Median, 2),
        };
    }

    private SuggestionAnswer Suggest(int member) =>
        engine.Suggest(view, new SuggestionQuery(view.Snapshot.Members.IdOf(member), Limit, unchecked((long)parameters.Seed)));

    private int[] DrawMembers(int count)
    {
        var open = Enumerable.Range(0, view.Snapshot.Members.Count).Where(view.IsOpenToMatching).ToArray();
        var random = new SeededRandom(parameters.Seed);
        var members = new int[count];
        for (var i = 0; i < count; i++)
            members[i] = open[random.Next(open.Length)];
        return members;
    }

    private static (double Median, double P99, long Bytes) Time(int[] members, Action<int> answer, CancellationToken cancellation)
    {
        foreach (var member in members.AsSpan(..WarmUp))
            answer(member);
        var measured = members.AsSpan(WarmUp..);
        var microseconds = new double[measured.Length];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < measured.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            answer(measured[i]);
            microseconds[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Array.Sort(microseconds);
        return (Math.Round(microseconds[microseconds.Length / 2], 1), Math.Round(microseconds[(int)(microseconds.Length * 0.99)], 1), allocated / measured.Length);
    }
}
