using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Paging;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class ModelService
{
    public override async Task<V1.ListModelsResponse> ListModels(V1.ListModelsRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).PageSize(request.PageSize).ThrowIfAny();

        var network = new NetworkId(request.NetworkId);
        var list = new ListScope(nameof(ListModels), request.NetworkId);
        var page = await store.ListModelsAsync(network, list.Page(request.PageSize, request.PageToken), context.CancellationToken);
        var newest = await roles.FindNewestAsync(network, context.CancellationToken);
        return new V1.ListModelsResponse
        {
            Models = { page.Items.Select(ModelMapping.ToProto) },
            NextPageToken = list.Token(page.Next),
            Roles = newest.ToRoles(),
        };
    }
}
