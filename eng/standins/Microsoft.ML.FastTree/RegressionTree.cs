namespace Microsoft.ML.Trainers.FastTree;

/// <summary>A regression tree.</summary>
public sealed class RegressionTree : RegressionTreeBase
{
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly int[] _features;
    private readonly float[] _thresholds;
    private readonly double[] _values;

    internal RegressionTree(int[] left, int[] right, int[] features, float[] thresholds, double[] gains, double[] values)
        : base(left, right, features, thresholds, gains, values) =>
        (_left, _right, _features, _thresholds, _values) = (left, right, features, thresholds, values);

    internal double Output(ReadOnlySpan<float> features)
    {
        var node = 0;
        while (node >= 0)
            node = features[_features[node]] <= _thresholds[node] ? _left[node] : _right[node];
        return _values[~node];
    }
}
