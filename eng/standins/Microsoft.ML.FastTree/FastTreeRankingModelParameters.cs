using Microsoft.ML.Data.Internal;
using Microsoft.ML.Trainers.FastTree.Internal;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>What <see cref="FastTreeRankingTrainer"/> learns.</summary>
public sealed class FastTreeRankingModelParameters : TreeEnsembleModelParametersBasedOnRegressionTree, ISaved
{
    internal FastTreeRankingModelParameters(IReadOnlyList<RegressionTree> trees)
        : base(trees)
    {
    }

    string ISaved.Reader => typeof(RankingModelReader).AssemblyQualifiedName!;

    void ISaved.Write(BinaryWriter writer)
    {
        writer.Write(TrainedTreeEnsemble.Trees.Count);
        foreach (var tree in TrainedTreeEnsemble.Trees)
            TreeCode.Write(writer, tree);
    }
}
