using BenchmarkDotNet.Attributes;
using Matching.Graph;
using Matching.Insight;

namespace Matching.Benchmarks.Algorithms;

/// <summary>Neighbourhood overlap of all ties, beside a set for each member.</summary>
[MemoryDiagnoser]
public class OverlapBenchmarks
{
    private WeightedGraph graph = null!;
    private HashSet<int>[] contacts = [];

    [GlobalSetup]
    public void Prepare()
    {
        graph = Scenario.Usual.Snapshot.Ties.Graph;
        contacts = [.. Enumerable.Range(0, graph.NodeCount).Select(member => new HashSet<int>(graph.NeighboursOf(member).ToArray()))];
    }

    [Benchmark(Baseline = true), AllocationBudget(2_000_000)]
    public float Sets()
    {
        var overlaps = new float[graph.Targets.Length];
        for (var (member, entry) = (0, 0); member < graph.NodeCount; member++)
        {
            foreach (var other in graph.NeighboursOf(member))
            {
                var shared = 0;
                foreach (var contact in contacts[other])
                    shared += contacts[member].Contains(contact) ? 1 : 0;
                overlaps[entry++] = shared / (float)Math.Max(1, graph.Degree(member) + graph.Degree(other) - 2 - shared);
            }
        }
        return overlaps[0];
    }

    [Benchmark, AllocationBudget(2_000_000)]
    public float Rows() => NeighbourhoodOverlap.Of<float>(graph)[0];
}
