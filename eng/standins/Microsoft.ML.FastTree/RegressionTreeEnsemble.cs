namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Regression trees whose outputs add up.</summary>
public sealed class RegressionTreeEnsemble : TreeEnsemble<RegressionTree>
{
    internal RegressionTreeEnsemble(IReadOnlyList<RegressionTree> trees)
        : base(trees)
    {
    }
}
