using System.Collections.Immutable;
using Matching.Ranking.Forest;
using Microsoft.ML.Trainers.FastTree;

namespace Matching.Learning.Training;

/// <summary>Turns the trainer's trees into those that serve, with their weights and the bias put into leaves.</summary>
internal static class EnsembleConversion
{
    public static TreeEnsemble Convert(RegressionTreeEnsemble trained, int featureCount)
    {
        var trees = trained.Trees.Zip(trained.TreeWeights, Convert);
        var bias = trained.Bias == 0 ? [] : ImmutableArray.Create(new DecisionTree([], [], [], [], [(float)trained.Bias]));
        return new(featureCount, [.. trees, .. bias]);
    }

    /// <summary>By feature, its share of the gain of all splits.</summary>
    public static ImmutableArray<double> Gains(RegressionTreeEnsemble trained, int featureCount)
    {
        var gains = new double[featureCount];
        foreach (var tree in trained.Trees)
        {
            foreach (var (feature, gain) in tree.NumericalSplitFeatureIndexes.Zip(tree.SplitGains))
                gains[feature] += gain;
        }

        var total = gains.Sum();
        return [.. gains.Select(gain => total > 0 ? gain / total : 0)];
    }

    private static DecisionTree Convert(RegressionTree tree, double weight) => new(
        [.. tree.NumericalSplitFeatureIndexes],
        [.. tree.NumericalSplitThresholds],
        [.. tree.LeftChild],
        [.. tree.RightChild],
        [.. tree.LeafValues.Select(value => (float)(value * weight))]);
}
