using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Paging;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class ModelService
{
    public override async Task<V1.ListPromotionsResponse> ListPromotions(V1.ListPromotionsRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).PageSize(request.PageSize).ThrowIfAny();

        var list = new ListScope(nameof(ListPromotions), request.NetworkId);
        var page = await store.ListPromotionsAsync(
            new NetworkId(request.NetworkId), list.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new V1.ListPromotionsResponse
        {
            Promotions = { page.Items.Select(ModelMapping.ToProto) },
            NextPageToken = list.Token(page.Next),
        };
    }
}
