namespace Matching.Model;

/// <summary>A skill that a member gives.</summary>
/// <param name="Concept">Concept of a taxonomy.</param>
/// <param name="Level">Mastery, 0 to 1; 0.5 where nobody says.</param>
public readonly record struct Offer(ConceptId Concept, double Level = 0.5);
