namespace Matching.Ranking;

/// <summary>What people said of themselves, by node, as far as ranking may use it. Nothing sensitive has a place here.</summary>
public sealed record MemberAttributes
{
    /// <summary>Concepts that each gives; null where the network does not know.</summary>
    public ConceptSets? Offers { get; init; }

    /// <summary>Concepts that each needs, widened so that an offer meets a need exactly when the two sets share a concept.</summary>
    public ConceptSets? Needs { get; init; }

    /// <summary>Languages as bits, one bit per language of the network; 0 where not known. Empty when no one's are.</summary>
    public ReadOnlyMemory<ulong> Languages { get; init; }

    /// <summary>Locality by number; negative where not known. Empty when no one's is.</summary>
    public ReadOnlyMemory<int> Localities { get; init; }
}
