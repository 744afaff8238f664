using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Paging;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class MemberService
{
    public override async Task<V1.ListMembersResponse> ListMembers(V1.ListMembersRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).PageSize(request.PageSize).ThrowIfAny();

        var list = new ListScope(nameof(ListMembers), request.NetworkId);
        var page = await store.ListMembersAsync(
            new NetworkId(request.NetworkId), list.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new V1.ListMembersResponse
        {
            Members = { page.Items.Select(MemberMapping.ToProto) },
            NextPageToken = list.Token(page.Next),
        };
    }
}
