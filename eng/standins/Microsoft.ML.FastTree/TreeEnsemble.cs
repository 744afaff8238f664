namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Trees whose weighted outputs add up.</summary>
public abstract class TreeEnsemble<T>
    where T : RegressionTreeBase
{
    private protected TreeEnsemble(IReadOnlyList<T> trees) => (Trees, TreeWeights) = (trees, [.. Enumerable.Repeat(1.0, trees.Count)]);

    /// <summary>A number to add to the sum; 0.</summary>
    public double Bias => 0;

    /// <summary>By tree; 1.</summary>
    public IReadOnlyList<double> TreeWeights { get; }

    public IReadOnlyList<T> Trees { get; }
}
