using System.Collections.Immutable;
using Matching.Learning.Data;
using Matching.Randomness;
using Matching.Ranking.Forest;

namespace Matching.Learning.Evaluation;

/// <summary>How much worse a model ranks when a feature's values change places within each group (Breiman 2001).</summary>
public static class PermutationImportance
{
    /// <summary>By feature, the fall of mean NDCG@10; about 0, or below, for a feature that does not help.</summary>
    public static ImmutableArray<double> Of(FlatForest forest, TrainingSet set, ulong seed, CancellationToken cancellation = default)
    {
        var whole = ModelQuality.Of(forest, set).NdcgAt10;
        var falls = ImmutableArray.CreateBuilder<double>(forest.FeatureCount);
        for (var feature = 0; feature < forest.FeatureCount; feature++)
        {
            cancellation.ThrowIfCancellationRequested();
            falls.Add(whole - ModelQuality.Of(forest, Permuted(set, feature, seed)).NdcgAt10);
        }

        return falls.MoveToImmutable();
    }

    private static TrainingSet Permuted(TrainingSet set, int feature, ulong seed)
    {
        var random = new SeededRandom(seed);
        var groups = ImmutableArray.CreateBuilder<TrainingGroup>(set.Groups.Length);
        foreach (var group in set.Groups)
            groups.Add(group with { Features = Permuted(group, feature, set.Schema.Names.Length, ref random) });
        return new(set.Schema, groups.MoveToImmutable());
    }

    private static float[] Permuted(TrainingGroup group, int feature, int featureCount, ref SeededRandom random)
    {
        var features = group.Features.ToArray();
        int[] order = [.. Enumerable.Range(0, group.Grades.Length)];
        random.Shuffle(order.AsSpan());
        for (var row = 0; row < order.Length; row++)
            features[(row * featureCount) + feature] = group.Features.Span[(order[row] * featureCount) + feature];
        return features;
    }
}
