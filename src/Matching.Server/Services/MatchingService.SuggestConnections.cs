using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Services;

internal sealed partial class MatchingService
{
    public override async Task<V1.SuggestConnectionsResponse> SuggestConnections(V1.SuggestConnectionsRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Member(request.MemberId)
            .Limit(request.Limit)
            .Revision(request.MinRevision)
            .Number("exploration", request.Exploration, 0, Exploration.MaxRate)
            .AddIf(request.Exploration > 0 && !request.Record, "exploration", $"{request.Exploration}", "is for answers that are recorded")
            .Request(request.RequestId)
            .AddIf(request.RequestId != "" && !request.Record, "request_id", request.RequestId, "is for answers that are recorded")
            .ThrowIfAny();

        var query = new SuggestionQuery(
            new MemberId(request.MemberId), request.Limit == 0 ? DefaultLimit : request.Limit, request.Seed, request.IncludeOwnCluster);
        return request.Record
            ? await RecordAsync(request, query, context.CancellationToken)
            : (await engine.SuggestAsync(new NetworkId(request.NetworkId), query, new Revision(request.MinRevision), context.CancellationToken)).ToProto();
    }

    private async Task<V1.SuggestConnectionsResponse> RecordAsync(
        V1.SuggestConnectionsRequest request, SuggestionQuery query, CancellationToken cancellation)
    {
        var id = new SuggestionRecordId(Guid.CreateVersion7(time.GetUtcNow()).ToString());
        var terms = WriteMapping.ToTerms(request, request.RequestId, validateOnly: false, violation => violation.Field);
        var (answer, written) = await recorded.SuggestAsync(
            new NetworkId(request.NetworkId), query, id, request.Exploration, new Revision(request.MinRevision), terms, cancellation);
        var response = answer.ToProto();
        (response.RecordId, response.Result) = (written.Change.Record.Id.Value, written.ToProto());
        return response;
    }
}
