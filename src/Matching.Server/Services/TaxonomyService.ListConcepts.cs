using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Paging;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class TaxonomyService
{
    public override async Task<V1.ListConceptsResponse> ListConcepts(V1.ListConceptsRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).PageSize(request.PageSize).ThrowIfAny();

        var list = new ListScope(nameof(ListConcepts), request.NetworkId);
        var page = await store.ListConceptsAsync(
            new NetworkId(request.NetworkId), list.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new V1.ListConceptsResponse
        {
            Concepts = { page.Items.Select(ConceptMapping.ToProto) },
            NextPageToken = list.Token(page.Next),
        };
    }
}
