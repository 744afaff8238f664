namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Grows trees on gradients, always splitting the leaf that gains most.</summary>
internal sealed class TreeGrower
{
    private readonly TrainingData _data;
    private readonly TreeOptions _options;
    private readonly GradientPacking _packing;
    private readonly SplitFinder _finder;
    private readonly GrowingLeaf[] _leaves;

    public TreeGrower(TrainingData data, TreeOptions options, ParallelOptions threads)
    {
        (_data, _options) = (data, options);
        _packing = new(data.Rows);
        _finder = new(data, _packing, options.MinimumExampleCountPerLeaf, threads);
        _leaves = new GrowingLeaf[options.NumberOfLeaves];
        Partition = new(data.Rows, options.NumberOfLeaves);
    }

    /// <summary>The rows of each leaf of the last tree.</summary>
    public RowPartition Partition { get; }

    /// <summary>Grows a tree; null where not even the root can be split.</summary>
    /// <param name="active">Features to use, by place in the data, rising.</param>
    /// <param name="gradients">By row.</param>
    public GrowingTree? Grow(int[] active, float[] gradients)
    {
        Partition.Reset();
        _packing.Pack(gradients);
        var tree = new GrowingTree(_options.NumberOfLeaves);
        _leaves[0] = _finder.Root(Partition, active);
        var leaf = 0;
        // The root is split for any gain, other leaves only for more than none.
        while (_leaves[leaf].Best.IsPossible && ((leaf == 0 && tree.Leaves == 1) || _leaves[leaf].Best.Gain > 0))
        {
            var right = Divide(tree, leaf);
            if (tree.Leaves == _options.NumberOfLeaves)
                break;
            FindSplits(leaf, right, active);
            leaf = BestLeaf(tree.Leaves);
        }

        foreach (ref var done in _leaves.AsSpan())
        {
            _finder.Release(done.Histogram);
            done = default;
        }

        return tree.Leaves > 1 ? tree : null;
    }

    private int Divide(GrowingTree tree, int leaf)
    {
        var split = _leaves[leaf].Best;
        var feature = _data.Features[split.Feature];
        var right = tree.Divide(leaf, feature.Index, feature.Threshold(split.Bin), split.Gain);
        Partition.Divide(leaf, right, feature.Bins, split.Bin);
        return right;
    }

    private void FindSplits(int left, int right, int[] active)
    {
        var (leftCount, rightCount) = (Partition.CountOf(left), Partition.CountOf(right));
        if (Math.Max(leftCount, rightCount) < 2 * _options.MinimumExampleCountPerLeaf)
        {
            _finder.Release(_leaves[left].Histogram);
            _leaves[left] = _leaves[right] = new(default, Split.None, null);
            return;
        }

        var (smaller, larger) = leftCount < rightCount ? (left, right) : (right, left);
        (_leaves[smaller], _leaves[larger]) = _finder.Parts(Partition, smaller, _leaves[left], active);
    }

    private int BestLeaf(int leaves)
    {
        var best = 0;
        for (var leaf = 1; leaf < leaves; leaf++)
            best = _leaves[leaf].Best.Gain > _leaves[best].Best.Gain ? leaf : best;
        return best;
    }
}
