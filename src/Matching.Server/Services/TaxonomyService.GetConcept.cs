using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class TaxonomyService
{
    public override async Task<V1.GetConceptResponse> GetConcept(V1.GetConceptRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).Id("concept_id", request.ConceptId).ThrowIfAny();

        var concept = await store.GetConceptAsync(
            new NetworkId(request.NetworkId), new ConceptId(request.ConceptId), context.CancellationToken);
        return new V1.GetConceptResponse { Concept = concept.ToProto() };
    }
}
