namespace Matching.Model;

/// <summary>A need that a member has.</summary>
/// <param name="Concept">Concept of a taxonomy.</param>
/// <param name="Urgency">How pressing, 0 to 1; 0.5 where nobody says.</param>
public readonly record struct Need(ConceptId Concept, double Urgency = 0.5);
