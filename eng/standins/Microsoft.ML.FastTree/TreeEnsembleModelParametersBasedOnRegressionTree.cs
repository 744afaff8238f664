using Microsoft.ML.Data.Internal;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>A model that is the sum of regression trees.</summary>
public abstract class TreeEnsembleModelParametersBasedOnRegressionTree : IScoring
{
    private protected TreeEnsembleModelParametersBasedOnRegressionTree(IReadOnlyList<RegressionTree> trees) => TrainedTreeEnsemble = new(trees);

    public RegressionTreeEnsemble TrainedTreeEnsemble { get; }

    float IScoring.Score(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        foreach (var tree in TrainedTreeEnsemble.Trees)
            sum += tree.Output(features);
        return (float)sum;
    }
}
