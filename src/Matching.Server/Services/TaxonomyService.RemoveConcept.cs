using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class TaxonomyService
{
    public override async Task<V1.RemoveConceptResponse> RemoveConcept(V1.RemoveConceptRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Id("concept_id", request.ConceptId)
            .Request(request.RequestId)
            .ThrowIfAny();

        var terms = WriteMapping.ToTerms(request, request.RequestId, validateOnly: false, _ => "concept_id");
        var written = await writer.WriteAsync(
            new NetworkId(request.NetworkId), new Change.RemoveConcept(new ConceptId(request.ConceptId)), terms, context.CancellationToken);
        return new V1.RemoveConceptResponse { Result = written.ToProto() };
    }
}
