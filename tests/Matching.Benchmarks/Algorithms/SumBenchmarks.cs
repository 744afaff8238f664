using BenchmarkDotNet.Attributes;
using Matching.Candidates;
using Matching.Graph;

namespace Matching.Benchmarks.Algorithms;

/// <summary>Sums over all ways of two ties from a member, beside a dictionary.</summary>
[MemoryDiagnoser]
public class SumBenchmarks
{
    private const int MostWays = 8_000;

    private readonly SparseAccumulator accumulator = new();
    private readonly Dictionary<int, float> dictionary = [];
    private WeightedGraph graph = null!;
    private int asked;

    [GlobalSetup]
    public void Prepare() => graph = Scenario.Usual.Snapshot.Ties.Graph;

    [Benchmark(Baseline = true), AllocationBudget(0)]
    public int Dictionary()
    {
        dictionary.Clear();
        foreach (var contact in graph.NeighboursOf(Scenario.Usual.MemberAt(asked++)))
        {
            var others = graph.NeighboursOf(contact);
            var weights = graph.WeightsOf(contact);
            for (var entry = 0; entry < others.Length; entry++)
                dictionary[others[entry]] = dictionary.GetValueOrDefault(others[entry]) + weights[entry];
        }
        return dictionary.Count;
    }

    [Benchmark, AllocationBudget(0)]
    public int Accumulator()
    {
        accumulator.Reset(MostWays);
        foreach (var contact in graph.NeighboursOf(Scenario.Usual.MemberAt(asked++)))
            accumulator.Add(graph.NeighboursOf(contact), graph.WeightsOf(contact), 1);
        return accumulator.Count;
    }
}
