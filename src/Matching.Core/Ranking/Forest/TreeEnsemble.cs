using System.Collections.Immutable;

namespace Matching.Ranking.Forest;

/// <summary>Regression trees whose outputs add up to a score: what training makes, what explanations read, and what <see cref="FlatForest"/> compiles.</summary>
public sealed class TreeEnsemble
{
    /// <summary>Takes the trees; a weight of a tree belongs into its leaves.</summary>
    /// <param name="featureCount">Length of a row.</param>
    /// <param name="trees">Trees that use features below that number.</param>
    /// <exception cref="ArgumentException">A tree uses a feature that rows do not have.</exception>
    public TreeEnsemble(int featureCount, ImmutableArray<DecisionTree> trees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(featureCount);
        foreach (var feature in trees.SelectMany(tree => tree.Features))
        {
            if (feature >= featureCount)
                throw new ArgumentException($"A tree uses feature {feature} of {featureCount}.", nameof(trees));
        }

        (FeatureCount, Trees) = (featureCount, trees);
    }

    /// <summary>Length of a row.</summary>
    public int FeatureCount { get; }

    /// <summary>The trees, in the order in which they are added up.</summary>
    public ImmutableArray<DecisionTree> Trees { get; }

    /// <summary>The first trees alone.</summary>
    public TreeEnsemble Take(int count) => new(FeatureCount, Trees[..count]);

    /// <summary>The score of one row, by walking every tree.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        var score = 0.0;
        foreach (var tree in Trees)
            score += tree.Values[tree.LeafOf(row)];
        return score;
    }
}
