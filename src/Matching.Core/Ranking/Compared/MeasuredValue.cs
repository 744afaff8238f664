namespace Matching.Ranking.Compared;

/// <summary>A value of a measured feature of a candidate.</summary>
/// <param name="Candidate">Whose it is.</param>
/// <param name="Feature">The feature, of <see cref="FeatureTable"/>; layers declare it by the same name.</param>
/// <param name="Value">The value.</param>
internal readonly record struct MeasuredValue(int Candidate, Feature Feature, float Value);
