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
            .ThrowIfAny();

        var query = new SuggestionQuery(
            new MemberId(request.MemberId), request.Limit == 0 ? DefaultLimit : request.Limit, request.Seed, request.IncludeOwnCluster);
        var answer = await engine.SuggestAsync(
            new NetworkId(request.NetworkId), query, new Revision(request.MinRevision), context.CancellationToken);
        return answer.ToProto();
    }
}
