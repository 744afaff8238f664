namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>
/// Finds the best splits of leaves. Of two new leaves the smaller one's histogram is summed up, and the larger one's is what the parent's has left.
/// The work goes by features, each by one thread, so that sums do not depend on the number of threads.
/// </summary>
internal sealed class SplitFinder(TrainingData data, GradientPacking packing, int minimumPerLeaf, ParallelOptions threads)
{
    // Waking a second thread costs more than summing up less.
    private const int WorthAThread = 400_000;

    private readonly LeafGather _gather = new(data, packing.Packed);
    private readonly SplitSearch _search = new(packing, minimumPerLeaf);
    private readonly Stack<Histogram> _spare = new();
    private readonly Split[] _small = new Split[data.Features.Length];
    private readonly Split[] _large = new Split[data.Features.Length];

    /// <summary>The whole tree as one leaf.</summary>
    /// <param name="partition">All rows in leaf 0.</param>
    /// <param name="active">Features to use, rising.</param>
    public GrowingLeaf Root(RowPartition partition, int[] active) => Both(partition, 0, default, active).Smaller;

    /// <summary>The two leaves that a leaf was divided into.</summary>
    public (GrowingLeaf Smaller, GrowingLeaf Larger) Parts(RowPartition partition, int smaller, GrowingLeaf parent, int[] active) =>
        Both(partition, smaller, parent, active);

    /// <summary>Takes back a histogram that is not needed any more.</summary>
    public void Release(Histogram? histogram)
    {
        if (histogram is not null)
            _spare.Push(histogram);
    }

    private (GrowingLeaf Smaller, GrowingLeaf Larger) Both(RowPartition partition, int smaller, GrowingLeaf parent, int[] active)
    {
        var totals = LeafTotals.Of(_gather.Gather(partition.RowsOf(smaller)));
        var rest = parent.Totals - totals;
        var histogram = _spare.TryPop(out var spare) ? spare : new(data.Features.Length, data.Weights is not null);
        var tasks = (active.Length + HistogramFill.Together - 1) / HistogramFill.Together;
        if (threads.MaxDegreeOfParallelism == 1 || packing.CountOf(totals.Packed) * (long)active.Length < WorthAThread)
        {
            for (var task = 0; task < tasks; task++)
                FindFor(task);
        }
        else
        {
            Parallel.For(0, tasks, threads, FindFor);
        }

        return (new(totals, Best(_small, active), histogram), new(rest, Best(_large, active), parent.Histogram));

        void FindFor(int task)
        {
            var features = active.AsSpan(task * HistogramFill.Together);
            features = features[..Math.Min(HistogramFill.Together, features.Length)];
            HistogramFill.Fill(histogram, data, features, _gather.Of(partition.RowsOf(smaller)));
            foreach (var feature in features)
            {
                _small[feature] = Find(histogram, feature, totals);
                if (parent.Histogram is null)
                    continue;
                parent.Histogram.Subtract(histogram, feature);
                _large[feature] = Find(parent.Histogram, feature, rest);
            }
        }
    }

    private Split Find(Histogram histogram, int feature, LeafTotals leaf) =>
        _search.Find(histogram, feature, data.Features[feature].UpperBounds.Length, leaf);

    // Of equal splits the first feature's.
    private static Split Best(Split[] splits, int[] active)
    {
        var best = Split.None;
        foreach (var feature in active)
            best = splits[feature].Gain > best.Gain ? splits[feature] : best;
        return best;
    }
}
