using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Paging;
using Matching.Server.Validation;
using Matching.Ties;

namespace Matching.Server.Services;

internal sealed partial class TieService
{
    public override async Task<V1.ListTiesResponse> ListTies(V1.ListTiesRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).Member(request.MemberId).PageSize(request.PageSize).ThrowIfAny();

        var (network, member) = (new NetworkId(request.NetworkId), new MemberId(request.MemberId));
        var list = new ListScope(nameof(ListTies), request.NetworkId, request.MemberId);
        var wanted = list.Page(request.PageSize, request.PageToken);
        await store.GetMemberAsync(network, member, context.CancellationToken);
        var page = await store.ListSeenTiesAsync(network, member, wanted, context.CancellationToken);
        return new V1.ListTiesResponse
        {
            Ties = { page.Items.Select(tie => tie.ToProto(from: member)) },
            NextPageToken = list.Token(page.Next),
        };
    }
}
