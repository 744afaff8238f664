namespace Matching.Ranking.Compared;

/// <summary>A value of a measured feature.</summary>
/// <param name="Column">Column of the feature in <see cref="FeatureTable"/>.</param>
/// <param name="Value">The value.</param>
internal readonly record struct MeasuredValue(int Column, float Value);
