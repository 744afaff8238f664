using System.Diagnostics;
using Matching.Clusters;
using Matching.Graph;
using Matching.Simulation;

namespace Matching.Cli.Bench;

/// <summary>Times the search for communities on a generated graph, beside the libraries that others would take.</summary>
internal static class LeidenBench
{
    private const int Runs = 3;

    // Not counted: compiles.
    private static readonly PlantedGraphParameters WarmUp = new() { Nodes = 20_000, Pairs = 200_000, Groups = 40 };

    public static async Task<LeidenBenchReport> RunAsync(
        PlantedGraphParameters parameters, IReadOnlyList<string> peers, IProgress<string> progress, CancellationToken cancellation)
    {
        Measure(PlantedGraph.Generate(WarmUp), parameters.Seed, cancellation);
        progress.Report("generates the graph");
        var graph = PlantedGraph.Generate(parameters);
        var runs = new List<(LeidenTime Time, int Passes)>();
        for (var run = 1; run <= Runs; run++)
        {
            progress.Report($"run {run} of {Runs}");
            runs.Add(Measure(graph, parameters.Seed, cancellation));
        }
        var times = new List<LeidenTime>();
        foreach (var peer in peers)
        {
            progress.Report(peer);
            if (await LeidenPeers.MeasureAsync(peer, graph, parameters.Seed, cancellation) is { } time)
                times.Add(time);
        }
        var median = runs.OrderBy(run => run.Time.Seconds).ElementAt(Runs / 2);
        return new LeidenBenchReport
        {
            Nodes = graph.NodeCount,
            Edges = graph.EdgeCount,
            Groups = parameters.Groups,
            Seed = parameters.Seed,
            Threads = new LeidenParameters().Concurrency,
            Engine = median.Time,
            Passes = median.Passes,
            Peers = times,
        };
    }

    private static (LeidenTime Time, int Passes) Measure(WeightedGraph graph, ulong graphSeed, CancellationToken cancellation)
    {
        // Another seed than the graph's: with the same, the search would visit the nodes in the order in which the generator named them, group by group.
        var seed = graphSeed + 1;
        var cpu = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var found = Leiden.Find(graph, new LeidenParameters(), seed, cancellation: cancellation);
        var time = new LeidenTime
        {
            Program = "matching",
            Seconds = Stopwatch.GetElapsedTime(began).TotalSeconds,
            CpuSeconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            Modularity = found.Quality,
            Communities = found.Communities.Count,
        };
        return (time, found.Iterations);
    }
}
