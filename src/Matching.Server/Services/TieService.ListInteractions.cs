using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Paging;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class TieService
{
    public override async Task<V1.ListInteractionsResponse> ListInteractions(V1.ListInteractionsRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).Member(request.MemberId).PageSize(request.PageSize).ThrowIfAny();

        var (network, member) = (new NetworkId(request.NetworkId), new MemberId(request.MemberId));
        var list = new ListScope(nameof(ListInteractions), request.NetworkId, request.MemberId);
        var wanted = list.Page(request.PageSize, request.PageToken);
        await store.GetMemberAsync(network, member, context.CancellationToken);
        var page = await store.ListInteractionsAsync(network, member, wanted, context.CancellationToken);
        return new V1.ListInteractionsResponse
        {
            Interactions = { page.Items.Select(InteractionMapping.ToProto) },
            NextPageToken = list.Token(page.Next),
        };
    }
}
