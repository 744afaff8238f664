using Grpc.Core;
using Matching.Server.Mapping;
using Matching.Server.Paging;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class NetworkService
{
    public override async Task<V1.ListNetworksResponse> ListNetworks(V1.ListNetworksRequest request, ServerCallContext context)
    {
        new Violations().PageSize(request.PageSize).ThrowIfAny();

        var list = new ListScope(nameof(ListNetworks));
        var page = await store.ListNetworksAsync(list.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new V1.ListNetworksResponse
        {
            Networks = { page.Items.Select(NetworkMapping.ToProto) },
            NextPageToken = list.Token(page.Next),
        };
    }
}
