using System.Numerics;

namespace Matching.Ranking.Forest;

/// <summary>The thresholds that an ensemble has for a feature, each once and in rising order.</summary>
internal sealed class FeatureThresholds
{
    private readonly float[] distinct;

    public FeatureThresholds(int feature, IEnumerable<float> thresholds, int firstColumn)
    {
        distinct = [.. thresholds.Distinct().Order()];
        (Feature, FirstColumn) = (feature, firstColumn);
        SearchSize = (int)BitOperations.RoundUpToPowerOf2((uint)distinct.Length + 1);
        Padded = [.. distinct, .. Enumerable.Repeat(float.PositiveInfinity, SearchSize - 1 - distinct.Length)];
    }

    public int Feature { get; }

    public int Count => distinct.Length;

    /// <summary>The feature's first column; those of its further thresholds follow.</summary>
    public int FirstColumn { get; }

    public int ColumnCount => (Count + ThresholdTable.ColumnSize - 1) / ThresholdTable.ColumnSize;

    /// <summary>A power of two above the number of thresholds.</summary>
    public int SearchSize { get; }

    /// <summary>The thresholds, and then +∞ up to one less than <see cref="SearchSize"/>.</summary>
    public float[] Padded { get; }

    public int RankOf(float threshold) => Array.BinarySearch(distinct, threshold);
}
