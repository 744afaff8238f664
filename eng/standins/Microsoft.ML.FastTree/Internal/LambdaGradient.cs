namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>
/// Gradients of LambdaMART (Burges 2010): every pair of a group whose labels differ pulls apart, by how much NDCG would change if the two
/// changed places and by how wrong their scores are. All ranks count; the truncation level only cuts the best DCG that is divided by.
/// </summary>
internal sealed class LambdaGradient
{
    private readonly TrainingData _data;
    private readonly PairwiseLambdas _pairs;
    private readonly float[] _gains;
    private readonly float[] _discounts;
    private readonly double[] _inverseMaxDcg;
    private readonly int[] _orders;
    private readonly int _longest;

    public LambdaGradient(TrainingData data, double[] gains, int truncation, double sigma)
    {
        _data = data;
        _pairs = new(sigma);
        _gains = Array.ConvertAll(data.Labels, label => (float)gains[label]);
        _longest = Enumerable.Range(0, data.Groups).Max(LengthOf);
        _discounts = [.. Enumerable.Range(0, _longest).Select(rank => (float)Discount(rank))];
        _inverseMaxDcg = [.. Enumerable.Range(0, data.Groups).Select(group => 1 / MaxDcg(group, gains, truncation))];
        _orders = [.. Enumerable.Range(0, data.Groups).SelectMany(group => Enumerable.Range(0, LengthOf(group)))];
        Gradients = new float[data.Rows];
        Curvatures = new float[data.Rows];
    }

    /// <summary>By row, the direction in which the score should go, times the example's weight.</summary>
    public float[] Gradients { get; }

    /// <summary>By row, the second derivative, times the example's weight.</summary>
    public float[] Curvatures { get; }

    public void Compute(double[] scores, ParallelOptions threads) =>
        Parallel.For(0, _data.Groups, threads, () => new GroupBuffer(_longest), (group, _, buffer) => ComputeGroup(group, scores, buffer), _ => { });

    private GroupBuffer ComputeGroup(int group, double[] scores, GroupBuffer buffer)
    {
        if (double.IsInfinity(_inverseMaxDcg[group]))
            return buffer;
        var rows = _data.RowsOf(group);
        var order = _orders.AsSpan(rows);
        var labels = _data.Labels.AsSpan(rows);
        ScoreOrder.Sort(order, scores.AsSpan(rows));
        buffer.Fill(scores.AsSpan(rows), _gains.AsSpan(rows), order, _discounts);
        _pairs.Add(buffer, labels, (float)_inverseMaxDcg[group]);
        buffer.Gradients.AsSpan(0, labels.Length).CopyTo(Gradients.AsSpan(rows));
        buffer.Curvatures.AsSpan(0, labels.Length).CopyTo(Curvatures.AsSpan(rows));
        for (var row = _data.Boundaries[group]; _data.Weights is { } weights && row < _data.Boundaries[group + 1]; row++)
            (Gradients[row], Curvatures[row]) = (Gradients[row] * weights[row], Curvatures[row] * weights[row]);
        return buffer;
    }

    private double MaxDcg(int group, double[] gains, int truncation)
    {
        var labels = _data.Labels[_data.RowsOf(group)];
        return labels.OrderDescending().Take(truncation).Select((label, rank) => gains[label] * Discount(rank)).Sum();
    }

    private int LengthOf(int group) => _data.Boundaries[group + 1] - _data.Boundaries[group];

    private static double Discount(int rank) => 1 / Math.Log(2.0 + rank);
}
