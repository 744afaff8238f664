namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>A tree that starts as one leaf and is split leaf by leaf; the left part of a leaf keeps its number.</summary>
internal sealed class GrowingTree(int mostLeaves)
{
    private readonly int[] _left = new int[mostLeaves - 1];
    private readonly int[] _right = new int[mostLeaves - 1];
    private readonly int[] _features = new int[mostLeaves - 1];
    private readonly float[] _thresholds = new float[mostLeaves - 1];
    private readonly double[] _gains = new double[mostLeaves - 1];

    public int Leaves { get; private set; } = 1;

    /// <summary>Splits a leaf and returns the number of the leaf on the right.</summary>
    public int Divide(int leaf, int feature, float threshold, double gain)
    {
        var node = Leaves - 1;
        Relink(_left, leaf, node);
        Relink(_right, leaf, node);
        (_left[node], _right[node]) = (~leaf, ~Leaves);
        (_features[node], _thresholds[node], _gains[node]) = (feature, threshold, gain);
        return Leaves++;
    }

    public RegressionTree ToTree(double[] values)
    {
        var nodes = ..(Leaves - 1);
        return new(_left[nodes], _right[nodes], _features[nodes], _thresholds[nodes], _gains[nodes], values);
    }

    private void Relink(int[] children, int leaf, int node)
    {
        var parent = Array.IndexOf(children, ~leaf, 0, node);
        if (parent >= 0)
            children[parent] = node;
    }
}
