using Grpc.Core;
using Matching.Model;
using Matching.Server.Errors;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Services;

internal sealed partial class MatchingService
{
    private const int MaxMembers = 10_000;

    public override async Task StreamSuggestions(
        V1.StreamSuggestionsRequest request, IServerStreamWriter<V1.StreamSuggestionsResponse> responseStream, ServerCallContext context)
    {
        Check(request);

        var network = new NetworkId(request.NetworkId);
        var minimum = new Revision(request.MinRevision);
        IEnumerable<MemberId> members = request.MemberIds.Count == 0
            ? await engine.ListMatchableAsync(network, minimum, context.CancellationToken)
            : request.MemberIds.Select(id => new MemberId(id));
        var limit = request.Limit == 0 ? DefaultLimit : request.Limit;
        var answers = OrderedWork.RunAsync(
            members,
            options.SuggestionParallelism,
            (id, stop) => AnswerAsync(network, new SuggestionQuery(id, limit, request.Seed, request.IncludeOwnCluster), minimum, stop),
            context.CancellationToken);
        await foreach (var answer in answers)
            await responseStream.WriteAsync(answer, context.CancellationToken);
    }

    private static void Check(V1.StreamSuggestionsRequest request)
    {
        var violations = new Violations()
            .Network(request.NetworkId)
            .Count("member_ids", request.MemberIds.Count, MaxMembers)
            .Limit(request.Limit)
            .Revision(request.MinRevision);
        for (var i = 0; i < request.MemberIds.Count; i++)
            violations.Id(new("", "member_ids", i), request.MemberIds[i]);
        violations.ThrowIfAny();
    }

    private async Task<V1.StreamSuggestionsResponse> AnswerAsync(
        NetworkId network, SuggestionQuery query, Revision minimum, CancellationToken cancellation)
    {
        var response = new V1.StreamSuggestionsResponse { MemberId = query.Member.Value };
        try
        {
            response.Suggestions = (await engine.SuggestAsync(network, query, minimum, cancellation)).ToProto();
        }
        catch (SuggestionException e) when (e.Failure != SuggestionFailure.RevisionNotReached)
        {
            response.Failure = new V1.SuggestionFailure
            {
                Reason = ErrorCatalogue.NameOf(FaultTranslation.ReasonOf(e.Failure)),
                Message = e.Message,
            };
        }
        return response;
    }
}
