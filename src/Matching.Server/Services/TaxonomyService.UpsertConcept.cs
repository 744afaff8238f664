using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class TaxonomyService
{
    public override async Task<V1.UpsertConceptResponse> UpsertConcept(V1.UpsertConceptRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Record("concept", request.Concept, ConceptRules.Check)
            .Request(request.RequestId)
            .ThrowIfAny();

        var terms = WriteMapping.ToTerms(request, request.RequestId, request.ValidateOnly, WriteMapping.Inside("concept"));
        var written = await writer.WriteAsync(
            new NetworkId(request.NetworkId), new Change.PutConcept(request.Concept.ToModel()), terms, context.CancellationToken);
        return new V1.UpsertConceptResponse { Concept = written.Change.Concept.ToProto(), Result = written.ToProto() };
    }
}
