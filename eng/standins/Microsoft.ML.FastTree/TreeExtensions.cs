using Microsoft.ML.Trainers.FastTree;

namespace Microsoft.ML;

/// <summary>The trainers of boosted trees.</summary>
public static class TreeExtensions
{
    /// <summary>Boosted trees that rank, by the gradients of LambdaMART (Burges 2010).</summary>
    public static FastTreeRankingTrainer FastTree(this RankingCatalog.RankingTrainers catalog, FastTreeRankingTrainer.Options options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new(catalog.Context, options);
    }

    /// <summary>The same with the options that are most often set.</summary>
    public static FastTreeRankingTrainer FastTree(
        this RankingCatalog.RankingTrainers catalog,
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        string rowGroupColumnName = "GroupId",
        string? exampleWeightColumnName = null,
        int numberOfLeaves = 20,
        int numberOfTrees = 100,
        int minimumExampleCountPerLeaf = 10,
        double learningRate = 0.2) => catalog.FastTree(new()
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            RowGroupColumnName = rowGroupColumnName,
            ExampleWeightColumnName = exampleWeightColumnName,
            NumberOfLeaves = numberOfLeaves,
            NumberOfTrees = numberOfTrees,
            MinimumExampleCountPerLeaf = minimumExampleCountPerLeaf,
            LearningRate = learningRate,
        });
}
