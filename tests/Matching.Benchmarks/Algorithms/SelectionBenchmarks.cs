using BenchmarkDotNet.Attributes;
using Matching.Candidates;
using Matching.Randomness;

namespace Matching.Benchmarks.Algorithms;

/// <summary>The 500 largest of 5,000, beside sorting them all.</summary>
[MemoryDiagnoser]
public class SelectionBenchmarks
{
    private const int Most = 500;

    private readonly ulong[] drawn = new ulong[5_000];
    private readonly ulong[] keys = new ulong[5_000];

    [GlobalSetup]
    public void Prepare()
    {
        var random = new SeededRandom(1);
        for (var entry = 0; entry < drawn.Length; entry++)
            drawn[entry] = LargestSelection.KeyOf((float)random.NextDouble(), entry);
    }

    [Benchmark(Baseline = true), AllocationBudget(0)]
    public ulong Sort()
    {
        drawn.CopyTo(keys, 0);
        Array.Sort(keys);
        return keys[^Most];
    }

    [Benchmark, AllocationBudget(0)]
    public ulong Select()
    {
        drawn.CopyTo(keys, 0);
        LargestSelection.Select(keys, Most);
        return keys[0];
    }
}
