using BenchmarkDotNet.Attributes;
using Matching.Ranking.Forest;
using Matching.Simulation;

namespace Matching.Benchmarks.Algorithms;

/// <summary>A thousand candidates scored by 500 trees, beside walking the same trees.</summary>
[MemoryDiagnoser]
public class ForestBenchmarks
{
    private const int Candidates = 1_000;
    private const int Features = 22;

    private readonly double[] scores = new double[Candidates];
    private readonly double[] contributions = new double[Features];
    private readonly float[] rows = SimulatedEnsemble.Rows(Candidates, Features, seed: 1);
    private TreeEnsemble ensemble = null!;
    private FlatForest forest = null!;
    private TreeShap shap = null!;

    /// <summary>Leaves of a tree.</summary>
    [Params(6, 20)]
    public int Leaves { get; set; } = 6;

    [GlobalSetup]
    public void Prepare()
    {
        ensemble = SimulatedEnsemble.Generate(trees: 500, Leaves, Features, seed: 1);
        forest = FlatForest.Compile(ensemble);
        shap = TreeShap.Of(ensemble, rows);
    }

    [Benchmark(Baseline = true), AllocationBudget(0)]
    public double Walked()
    {
        for (var row = 0; row < Candidates; row++)
            scores[row] = ensemble.Score(rows.AsSpan(row * Features, Features));
        return scores[0];
    }

    [Benchmark, AllocationBudget(0)]
    public double Flat()
    {
        forest.Score(rows, scores);
        return scores[0];
    }

    /// <summary>What every feature adds to one of them.</summary>
    [Benchmark, AllocationBudget(0)]
    public double Explained()
    {
        shap.Explain(rows.AsSpan(..Features), contributions);
        return contributions[0];
    }
}
