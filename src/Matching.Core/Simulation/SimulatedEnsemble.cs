using System.Collections.Immutable;
using Matching.Randomness;
using Matching.Ranking.Forest;

namespace Matching.Simulation;

/// <summary>Ensembles with no meaning, of the shape that training gives them, and rows for them; for benchmarks and tests.</summary>
public static class SimulatedEnsemble
{
    // As many as features have that were binned for training.
    private const int ThresholdsPerFeature = 254;

    /// <summary>Trees whose leaves were split one by one, at random, with thresholds in 0 … 1 and leaves in −1 … 1.</summary>
    public static TreeEnsemble Generate(int trees, int leaves, int features, ulong seed)
    {
        var random = new SeededRandom(seed);
        var grown = ImmutableArray.CreateBuilder<DecisionTree>(trees);
        for (var tree = 0; tree < trees; tree++)
            grown.Add(Grow(leaves, features, ref random));
        return new(features, grown.MoveToImmutable());
    }

    /// <summary>Rows of values in 0 … 1, one after the other.</summary>
    public static float[] Rows(int count, int features, ulong seed)
    {
        var random = new SeededRandom(seed);
        var rows = new float[count * features];
        foreach (ref var value in rows.AsSpan())
            value = (float)random.NextDouble();
        return rows;
    }

    private static DecisionTree Grow(int leaves, int features, ref SeededRandom random)
    {
        var (left, right) = (new int[leaves - 1], new int[leaves - 1]);
        var (split, thresholds) = (new int[leaves - 1], new float[leaves - 1]);
        for (var node = 0; node < leaves - 1; node++)
        {
            var leaf = random.Next(node + 1);
            Relink(left, leaf, node);
            Relink(right, leaf, node);
            (left[node], right[node]) = (~leaf, ~(node + 1));
            (split[node], thresholds[node]) = (random.Next(features), (random.Next(ThresholdsPerFeature) + 1) / (ThresholdsPerFeature + 1f));
        }

        var values = new float[leaves];
        foreach (ref var value in values.AsSpan())
            value = (float)((2 * random.NextDouble()) - 1);
        return new([.. split], [.. thresholds], [.. left], [.. right], [.. values]);
    }

    private static void Relink(int[] children, int leaf, int node)
    {
        var parent = Array.IndexOf(children, ~leaf, 0, node);
        if (parent >= 0)
            children[parent] = node;
    }
}
