namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>A leaf of a growing tree.</summary>
/// <param name="Totals">What its examples sum to.</param>
/// <param name="Best">Its best split.</param>
/// <param name="Histogram">What the best split was found with; null when it will not be needed again.</param>
internal readonly record struct GrowingLeaf(LeafTotals Totals, Split Best, Histogram? Histogram);
