using System.Runtime.CompilerServices;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Adds tree after tree, each grown on the gradients that the trees before it leave.</summary>
internal sealed class Boosting
{
    // Largest output of a leaf.
    private const double MaximumTreeOutput = 100;

    // Keeps the quotient a number where nothing pulls at a leaf; such a leaf gets 1.
    private const double Epsilon = 1.4e-45;

    private readonly TrainingData _data;
    private readonly FastTreeRankingTrainer.Options _options;
    private readonly ParallelOptions _threads;
    private readonly Action<ChannelMessageKind, string> _tell;
    private readonly LambdaGradient _gradient;
    private readonly TreeGrower _grower;
    private readonly Random _featureSelection;
    private readonly double[] _scores;

    public Boosting(TrainingData data, FastTreeRankingTrainer.Options options, ParallelOptions threads, Action<ChannelMessageKind, string> tell)
    {
        (_data, _options, _threads, _tell) = (data, options, threads, tell);
        _gradient = new(data, options.CustomGains, options.NdcgTruncationLevel, options.LearningRate);
        _grower = new(data, options, threads);
        _featureSelection = new(options.FeatureSelectionSeed);
        _scores = new double[data.Rows];
    }

    public List<RegressionTree> Run()
    {
        _tell(ChannelMessageKind.Info, "Starting to train ...");
        var trees = new List<RegressionTree>();
        for (var iteration = 0; iteration < _options.NumberOfTrees; iteration++)
        {
            _tell(ChannelMessageKind.Trace, $"numTotalTrees left: {_options.NumberOfTrees - iteration + trees.Count}");
            if (GrowOne() is { } tree)
                trees.Add(tree);
        }

        if (trees.Count < _options.NumberOfTrees)
        {
            _tell(ChannelMessageKind.Warning, $"{_options.NumberOfTrees - trees.Count} of the boosting iterations failed to grow a tree. "
                + "This is commonly because the minimum documents in leaf hyperparameter was set too high for this dataset.");
        }

        return trees;
    }

    private RegressionTree? GrowOne()
    {
        var active = ActiveFeatures();
        _gradient.Compute(_scores, _threads);
        if (_grower.Grow(active, _gradient.Gradients) is not { } tree)
            return null;
        var values = new double[tree.Leaves];
        for (var leaf = 0; leaf < values.Length; leaf++)
        {
            var rows = _grower.Partition.RowsOf(leaf);
            values[leaf] = NewtonStep(rows);
            Add(values[leaf], rows);
        }

        return tree.ToTree(values);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(double value, ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
            _scores[row] += value;
    }

    private int[] ActiveFeatures()
    {
        var all = Enumerable.Range(0, _data.Features.Length);
        return _options.FeatureFraction < 1 ? [.. all.Where(_ => _featureSelection.NextDouble() <= _options.FeatureFraction)] : [.. all];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double NewtonStep(ReadOnlySpan<int> rows)
    {
        var (gradient, curvature) = (0.0, 0.0);
        var (gradients, curvatures) = (_gradient.Gradients, _gradient.Curvatures);
        foreach (var row in rows)
        {
            gradient += gradients[row];
            curvature += curvatures[row];
        }

        var weight = WeightOf(rows);
        var step = ((gradient / weight) + Epsilon) / ((2 * curvature / weight) + Epsilon);
        return Math.Clamp(step, -MaximumTreeOutput, MaximumTreeOutput);
    }

    private double WeightOf(ReadOnlySpan<int> rows)
    {
        if (_data.Weights is not { } weights)
            return rows.Length;
        var sum = 0.0;
        foreach (var row in rows)
            sum += weights[row];
        return sum;
    }
}
