using Matching.Graph;

namespace Matching.Ranking;

/// <summary>What people said of themselves and what they give, as columns of a snapshot. Ranking reads offers, needs, languages, localities, partners and giving, and nothing else of it.</summary>
/// <param name="Members">Languages, localities and partners.</param>
/// <param name="Concepts">Which offers meet which needs.</param>
/// <param name="Exchange">Offers and needs.</param>
/// <param name="Giving">Who gives at present.</param>
/// <param name="Partners">Which partners work together.</param>
public sealed record MemberAttributes(MemberTable Members, ConceptTable Concepts, ExchangeIndex Exchange, GivingIndex Giving, PartnerIndex Partners);
