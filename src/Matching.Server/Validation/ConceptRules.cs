namespace Matching.Server.Validation;

/// <summary>The rules of concepts, in requests and in imported rows.</summary>
internal static class ConceptRules
{
    private const int MaxScheme = 64;
    private const int MaxServes = 1000;

    public static void Check(Violations violations, V1.Concept concept, string at)
    {
        violations
            .Id(new(at, "concept_id"), concept.ConceptId)
            .Text(new(at, "display_name"), concept.DisplayName, RequestRules.MaxDisplayName)
            .Text(new(at, "scheme"), concept.Scheme, MaxScheme)
            .OptionalId(new(at, "broader_id"), concept.BroaderId)
            .Count(new(at, "serves_ids"), concept.ServesIds.Count, MaxServes);
        for (var i = 0; i < concept.ServesIds.Count; i++)
            violations.Id(new(at, "serves_ids", i), concept.ServesIds[i]);
        violations.Distinct(concept.ServesIds, i => new(at, "serves_ids", i));
    }
}
