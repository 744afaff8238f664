namespace Matching.Ranking.Forest;

/// <summary>Something that could be otherwise about a pair, as rows have it: "if you also spoke Spanish" makes the feature of a shared language 1.</summary>
/// <param name="Feature">Column of the feature.</param>
/// <param name="Value">What its value would be.</param>
public readonly record struct FeatureChange(int Feature, float Value);
