using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Paging;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class OutcomeService
{
    public override async Task<V1.ListSuggestionRecordsResponse> ListSuggestionRecords(V1.ListSuggestionRecordsRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).OptionalId("member_id", request.MemberId).PageSize(request.PageSize).ThrowIfAny();

        var network = new NetworkId(request.NetworkId);
        var list = new ListScope(nameof(ListSuggestionRecords), request.NetworkId, request.MemberId);
        var wanted = list.Page(request.PageSize, request.PageToken);
        var member = await FindAsync(network, request.MemberId, context.CancellationToken);
        var page = await store.ListSuggestionRecordsAsync(network, member, wanted, context.CancellationToken);
        return new V1.ListSuggestionRecordsResponse { Records = { page.Items.Select(OutcomeMapping.ToProto) }, NextPageToken = list.Token(page.Next) };
    }
}
