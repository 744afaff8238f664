using System.Diagnostics;
using Matching.Ranking.Forest;
using Matching.Simulation;

namespace Matching.Cli.Bench;

/// <summary>Measures how long a compiled forest takes to score candidates on one core, beside walking the same trees.</summary>
internal static class ForestBench
{
    private const string Baseline = "walking the same trees node by node, row by row";

    // Of interrupted and undisturbed runs the median is of the latter, as long as they are most.
    private const int Runs = 41;

    // Tiered compilation settles well within this.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.7);

    private static readonly int[] LeafCounts = [6, 10, 20];

    public static ForestBenchReport Run(int candidates, int trees, int features, ulong seed, CancellationToken cancellation)
    {
        var rows = SimulatedEnsemble.Rows(candidates, features, seed);
        var cases = LeafCounts.Select(leaves => Measure(SimulatedEnsemble.Generate(trees, leaves, features, seed), leaves, rows, cancellation));
        return new(candidates, trees, features, seed, Baseline, [.. cases]);
    }

    private static ForestBenchCase Measure(TreeEnsemble ensemble, int leaves, float[] rows, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var forest = FlatForest.Compile(ensemble);
        var compiled = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        var (flat, walked) = (new double[rows.Length / ensemble.FeatureCount], new double[rows.Length / ensemble.FeatureCount]);
        var forestTime = MedianMicroseconds(() => forest.Score(rows, flat), cancellation);
        var baselineTime = MedianMicroseconds(() => Walk(ensemble, rows, walked), cancellation);
        var shap = TreeShap.Of(ensemble, rows);
        var contributions = new double[ensemble.FeatureCount];
        var explainTime = MedianMicroseconds(() => shap.Explain(rows.AsSpan(..ensemble.FeatureCount), contributions), cancellation);
        var difference = flat.Zip(walked).Max(pair => Math.Abs(pair.First - pair.Second));
        return new(leaves, Math.Round(compiled, 2), forestTime, baselineTime, Math.Round(forestTime / baselineTime, 4), explainTime, difference);
    }

    private static void Walk(TreeEnsemble ensemble, float[] rows, double[] scores)
    {
        for (var row = 0; row < scores.Length; row++)
            scores[row] = ensemble.Score(rows.AsSpan(row * ensemble.FeatureCount, ensemble.FeatureCount));
    }

    private static double MedianMicroseconds(Action score, CancellationToken cancellation)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < WarmUp; cancellation.ThrowIfCancellationRequested())
            score();
        var times = new double[Runs];
        foreach (ref var time in times.AsSpan())
        {
            cancellation.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            score();
            time = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        }

        Array.Sort(times);
        return Math.Round(times[Runs / 2], 1);
    }
}
