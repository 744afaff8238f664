using System.Diagnostics;
using Matching.Graph;
using Matching.Insight;
using Matching.Model;
using Matching.Simulation;

namespace Matching.Cli.Bench;

/// <summary>Times the network measures on a generated network, and NetworkX's on the same ties where Python has it.</summary>
internal static class MetricsBench
{
    public static async Task<MetricsBenchReport> RunAsync(SimulationParameters parameters, CancellationToken cancellation)
    {
        var graph = GraphOf(parameters, cancellation);
        var own = Time(graph, parameters.Seed, cancellation);
        var peer = await NetworkXTimes.MeasureAsync(graph, cancellation);
        return new MetricsBenchReport
        {
            Members = parameters.Members,
            Ties = graph.EdgeCount,
            Seed = parameters.Seed,
            Threads = Environment.ProcessorCount,
            Baseline = peer.Version,
            Metrics = own.ToDictionary(pair => pair.Key, pair => MetricTime.Of(pair.Value, peer.Seconds.TryGetValue(pair.Key, out var seconds) ? seconds : null)),
        };
    }

    private static WeightedGraph GraphOf(SimulationParameters parameters, CancellationToken cancellation)
    {
        var builder = new SnapshotBuilder();
        NetworkSimulation.Generate(parameters).Load(builder, new NetworkId("bench"));
        return builder.Build(cancellation: cancellation).Ties.Graph;
    }

    private static Dictionary<string, double> Time(WeightedGraph graph, ulong seed, CancellationToken cancellation)
    {
        var threads = Environment.ProcessorCount;
        var sample = new BetweennessParameters { Samples = NetworkXTimes.BetweennessSamples };
        var work = new (string Name, Action Run)[]
        {
            ("structural_holes", () => StructuralHoles.Of(graph, threads, cancellation: cancellation)),
            ("local_bridges", () => LocalBridges.Of(graph, threads, cancellation: cancellation)),
            ("overlap", () => NeighbourhoodOverlap.Of<float>(graph)),
            ("dispersion", () => DisperseAll(graph, cancellation)),
            ("betweenness_sampled", () => Betweenness.Of(graph, sample, seed, threads, cancellation: cancellation)),
            ("closeness", () => Closeness.Of(graph, threads, cancellation: cancellation)),
            ("reach_two_steps", () => Reach.Of(graph, 2, threads, cancellation: cancellation)),
            ("assortativity", () => Assortativity.ByValue(graph, [.. Enumerable.Range(0, graph.NodeCount).Select(node => (double)graph.Degree(node))])),
        };
        return work.ToDictionary(metric => metric.Name, metric => Seconds(metric.Run));
    }

    private static void DisperseAll(WeightedGraph graph, CancellationToken cancellation)
    {
        for (var member = 0; member < graph.NodeCount; member++)
            Dispersion.Of(graph, new DispersionParameters(), member, cancellation);
    }

    // The first run compiles; the second is measured.
    private static double Seconds(Action run)
    {
        run();
        var began = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
