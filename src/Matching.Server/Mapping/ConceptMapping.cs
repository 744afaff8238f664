using Matching.Model;

namespace Matching.Server.Mapping;

internal static class ConceptMapping
{
    public static Concept ToModel(this V1.Concept concept) => new()
    {
        Id = new ConceptId(concept.ConceptId),
        DisplayName = concept.DisplayName,
        Scheme = concept.Scheme,
        Broader = concept.BroaderId == "" ? null : new ConceptId(concept.BroaderId),
        Serves = concept.ServesIds.Select(id => new ConceptId(id)).ToValueList(),
    };

    public static V1.Concept ToProto(this Concept concept) => new()
    {
        ConceptId = concept.Id.Value,
        DisplayName = concept.DisplayName,
        Scheme = concept.Scheme,
        BroaderId = concept.Broader?.Value ?? "",
        ServesIds = { concept.Serves.Select(id => id.Value) },
    };
}
