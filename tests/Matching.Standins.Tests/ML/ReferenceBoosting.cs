using Microsoft.ML.Trainers.FastTree;

namespace Matching.Standins.Tests.ML;

/// <summary>LambdaMART put together from the plainest parts; slow.</summary>
internal static class ReferenceBoosting
{
    public static List<(ReferenceTree Tree, double[] Values)> Run(RankedRow[] rows, FastTreeRankingTrainer.Options options)
    {
        var features = Array.ConvertAll(rows, row => row.Features);
        var weights = Array.ConvertAll(rows, row => options.ExampleWeightColumnName is null ? 1.0 : row.Weight);
        var scores = new double[rows.Length];
        var selection = new Random(options.FeatureSelectionSeed);
        var trees = new List<(ReferenceTree Tree, double[] Values)>();
        for (var iteration = 0; iteration < options.NumberOfTrees; iteration++)
        {
            int[] active = [.. Enumerable.Range(0, RankedRows.FeatureCount).Where(_ => options.FeatureFraction == 1 || selection.NextDouble() <= options.FeatureFraction)];
            var (lambdas, curvatures) = ReferenceLambdas.Of(rows, scores, options.CustomGains, options.NdcgTruncationLevel, options.LearningRate);
            double[] targets = [.. lambdas.Zip(weights, (lambda, weight) => lambda * weight)];
            var tree = ReferenceTree.Grow(features, targets, weights, active, options.NumberOfLeaves, options.MinimumExampleCountPerLeaf);
            double[] values = [.. tree.Leaves.Select(leaf => Math.Clamp(leaf.Sum(row => targets[row]) / (2 * leaf.Sum(row => curvatures[row] * weights[row])), -100, 100))];
            foreach (var (leaf, value) in tree.Leaves.Zip(values))
            {
                foreach (var row in leaf)
                    scores[row] += value;
            }

            if (tree.Splits.Count > 0)
                trees.Add((tree, values));
        }

        return trees;
    }
}
