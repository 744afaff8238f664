using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Services;

internal sealed partial class MatchingService
{
    public override async Task<V1.ExplainSuggestionResponse> ExplainSuggestion(V1.ExplainSuggestionRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Member(request.MemberId)
            .Id("candidate_id", request.CandidateId)
            .Revision(request.MinRevision)
            .ThrowIfAny();

        var query = new SuggestionQuery(new MemberId(request.MemberId), RequestRules.MaxSuggestions, request.Seed, request.IncludeOwnCluster);
        var explanation = await engine.ExplainAsync(
            new NetworkId(request.NetworkId), query, new MemberId(request.CandidateId), new Revision(request.MinRevision), context.CancellationToken);
        return explanation.ToProto();
    }
}
