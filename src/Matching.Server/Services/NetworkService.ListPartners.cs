using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Paging;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class NetworkService
{
    public override async Task<V1.ListPartnersResponse> ListPartners(V1.ListPartnersRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).PageSize(request.PageSize).ThrowIfAny();

        var list = new ListScope(nameof(ListPartners), request.NetworkId);
        var page = await store.ListPartnersAsync(
            new NetworkId(request.NetworkId), list.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new V1.ListPartnersResponse
        {
            Partners = { page.Items.Select(NetworkMapping.ToProto) },
            NextPageToken = list.Token(page.Next),
        };
    }
}
