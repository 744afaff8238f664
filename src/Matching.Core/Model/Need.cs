namespace Matching.Model;

/// <summary>A need that a member has.</summary>
/// <param name="Concept">Concept of a taxonomy.</param>
/// <param name="Urgency">How pressing, 0 to 1.</param>
public readonly record struct Need(ConceptId Concept, double Urgency = Need.UsualUrgency)
{
    /// <summary>How pressing a need is where nobody says.</summary>
    public const double UsualUrgency = 0.5;
}
