namespace Microsoft.ML.Trainers.FastTree;

/// <summary>A tree of nodes, with node 0 for its root. A child below 0 is the leaf with its complement as number.</summary>
public abstract class RegressionTreeBase
{
    private protected RegressionTreeBase(int[] left, int[] right, int[] features, float[] thresholds, double[] gains, double[] values) =>
        (LeftChild, RightChild, NumericalSplitFeatureIndexes, NumericalSplitThresholds, SplitGains, LeafValues) = (left, right, features, thresholds, gains, values);

    /// <summary>By node, where an example goes whose feature is at most the threshold.</summary>
    public IReadOnlyList<int> LeftChild { get; }

    /// <summary>By node, where all other examples go, also those whose feature is missing.</summary>
    public IReadOnlyList<int> RightChild { get; }

    public IReadOnlyList<int> NumericalSplitFeatureIndexes { get; }

    public IReadOnlyList<float> NumericalSplitThresholds { get; }

    /// <summary>By node, by how much the split brought down the squared error from the gradients.</summary>
    public IReadOnlyList<double> SplitGains { get; }

    public IReadOnlyList<double> LeafValues { get; }

    public int NumberOfLeaves => LeafValues.Count;

    public int NumberOfNodes => LeftChild.Count;
}
