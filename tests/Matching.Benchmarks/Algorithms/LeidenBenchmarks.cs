using BenchmarkDotNet.Attributes;
using Matching.Clusters;
using Matching.Graph;
using Matching.Simulation;

namespace Matching.Benchmarks.Algorithms;

/// <summary>Communities of 20,000 nodes and 200,000 pairs, found anew and from those of the day before.</summary>
[MemoryDiagnoser]
public class LeidenBenchmarks
{
    private WeightedGraph graph = null!;
    private Partition yesterday = null!;

    [GlobalSetup]
    public void Prepare()
    {
        graph = PlantedGraph.Generate(new() { Nodes = 20_000, Pairs = 200_000, Groups = 200 });
        yesterday = Leiden.Find(graph, new(), seed: 1).Communities;
    }

    [Benchmark(Baseline = true), AllocationBudget(50_000_000)]
    public double Cold() => Leiden.Find(graph, new(), seed: 2).Quality;

    [Benchmark, AllocationBudget(16_000_000)]
    public double Warm() => Leiden.Find(graph, new(), seed: 2, yesterday).Quality;
}
