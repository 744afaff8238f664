namespace Matching.Graph;

/// <summary>A concept with a weight: the level of an offer, the urgency of a need, or how well two concepts meet.</summary>
/// <param name="Concept">Index of the concept in its <see cref="ConceptTable"/>.</param>
/// <param name="Weight">0 to 1.</param>
public readonly record struct ConceptWeight(int Concept, float Weight);
