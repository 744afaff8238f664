using Matching.Model;

namespace Matching.Suggestions;

/// <summary>Asks for connections of a member.</summary>
/// <param name="Member">The member for whom to suggest.</param>
/// <param name="Limit">How many, 1 to 100.</param>
/// <param name="Seed">Seed of the walks; the same snapshot, query and seed give equal answers.</param>
/// <param name="IncludeOwnCluster">Whether people inside the member's own strong-tie cluster are candidates too.</param>
public sealed record SuggestionQuery(MemberId Member, int Limit = 10, long Seed = SuggestionQuery.DefaultSeed, bool IncludeOwnCluster = false)
{
    /// <summary>The seed where nobody asks for another.</summary>
    public const long DefaultSeed = 0;

    /// <summary>What is left to chance; by default nothing.</summary>
    public Exploration Exploration { get; init; }
}
