namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Examples in columns, with their features in bins. Within a group rows go by rising label.</summary>
/// <param name="Features">The features that can be split on.</param>
/// <param name="Labels">By row.</param>
/// <param name="Weights">By row; null where all weigh the same.</param>
/// <param name="Boundaries">Where each group begins, and the end of the last.</param>
internal sealed record TrainingData(BinnedFeature[] Features, short[] Labels, float[]? Weights, int[] Boundaries)
{
    public int Rows => Labels.Length;

    public int Groups => Boundaries.Length - 1;

    public Range RowsOf(int group) => Boundaries[group]..Boundaries[group + 1];

    public static TrainingData Bin(Examples examples, int minimumPerLeaf, ParallelOptions threads)
    {
        var rows = ByLabel(examples);
        var features = new BinnedFeature[examples.FeatureCount];
        Parallel.For(0, features.Length, threads, index =>
            features[index] = BinnedFeature.Of(index, Array.ConvertAll(rows, row => examples.FeatureOf(row, index)), minimumPerLeaf));
        return new(
            [.. features.Where(feature => feature.UpperBounds.Length > 1)],
            Array.ConvertAll(rows, row => examples.Labels[row]),
            examples.Weights is { } weights ? Array.ConvertAll(rows, row => weights[row]) : null,
            [.. examples.Boundaries]);
    }

    private static int[] ByLabel(Examples examples)
    {
        int[] rows = [.. Enumerable.Range(0, examples.Count)];
        for (var group = 0; group < examples.Boundaries.Count - 1; group++)
        {
            rows.AsSpan(examples.Boundaries[group]..examples.Boundaries[group + 1]).Sort((a, b) =>
                examples.Labels[a] != examples.Labels[b] ? examples.Labels[a] - examples.Labels[b] : a - b);
        }

        return rows;
    }
}
