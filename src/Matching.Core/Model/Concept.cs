namespace Matching.Model;

/// <summary>A node of a taxonomy. Broader concepts form trees; <see cref="Serves"/> links skills to the needs they serve.</summary>
public sealed record Concept
{
    /// <summary>Id, unique in the network.</summary>
    public required ConceptId Id { get; init; }

    /// <summary>Name for people, up to 200 characters.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The taxonomy it belongs to, up to 64 characters.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>The broader concept; null at the top.</summary>
    public ConceptId? Broader { get; init; }

    /// <summary>Concepts that an offer of this one serves, besides itself and what is broader or narrower.</summary>
    public ValueList<ConceptId> Serves { get; init; }
}
