namespace Matching.Ranking.Forest;

/// <summary>
/// The thresholds of an ensemble. Those of a feature divide its values into numbered bins: a value is above threshold t exactly when its bin is above t, and
/// a missing value is above all. Columns hold bins as bytes, so a feature with more thresholds than a byte can count has several.
/// </summary>
internal sealed class ThresholdTable
{
    /// <summary>Most thresholds of a column.</summary>
    public const int ColumnSize = 255;

    private readonly Dictionary<int, FeatureThresholds> byFeature = [];

    public ThresholdTable(TreeEnsemble ensemble)
    {
        var splits = ensemble.Trees.SelectMany(tree => tree.Features.Zip(tree.Thresholds));
        foreach (var feature in splits.GroupBy(split => split.First, split => split.Second).OrderBy(feature => feature.Key))
        {
            var thresholds = new FeatureThresholds(feature.Key, feature, ColumnCount);
            byFeature.Add(feature.Key, thresholds);
            ColumnCount += thresholds.ColumnCount;
        }
    }

    public IEnumerable<FeatureThresholds> Features => byFeature.Values;

    public int ColumnCount { get; }

    /// <summary>The column that tells of a threshold of the ensemble, and the threshold's number in it.</summary>
    public (int Column, int Number) Find(int feature, float threshold)
    {
        var thresholds = byFeature[feature];
        var rank = thresholds.RankOf(threshold);
        return (thresholds.FirstColumn + (rank / ColumnSize), rank % ColumnSize);
    }
}
