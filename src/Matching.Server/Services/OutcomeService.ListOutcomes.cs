using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Paging;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class OutcomeService
{
    public override async Task<V1.ListOutcomesResponse> ListOutcomes(V1.ListOutcomesRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).OptionalId("member_id", request.MemberId).PageSize(request.PageSize).ThrowIfAny();

        var network = new NetworkId(request.NetworkId);
        var list = new ListScope(nameof(ListOutcomes), request.NetworkId, request.MemberId);
        var wanted = list.Page(request.PageSize, request.PageToken);
        var member = await FindAsync(network, request.MemberId, context.CancellationToken);
        var page = await store.ListOutcomesAsync(network, member, wanted, context.CancellationToken);
        return new V1.ListOutcomesResponse { Outcomes = { page.Items.Select(OutcomeMapping.ToProto) }, NextPageToken = list.Token(page.Next) };
    }

    private async Task<MemberId?> FindAsync(NetworkId network, string memberId, CancellationToken cancellation) =>
        memberId == "" ? null : (await store.GetMemberAsync(network, new MemberId(memberId), cancellation)).Value.Id;
}
