using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class OutcomeService
{
    public override async Task<V1.ReportOutcomeResponse> ReportOutcome(V1.ReportOutcomeRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Record("outcome", request.Outcome, OutcomeRules.Check)
            .Request(request.RequestId)
            .ThrowIfAny();

        var (sent, network, now) = (request.Outcome, new NetworkId(request.NetworkId), time.Now());
        var id = sent.OutcomeId == "" ? Guid.CreateVersion7(now).ToString() : sent.OutcomeId;
        var outcome = sent.ToModel(id, sent.Time?.ToModel() ?? now);
        await RequireShownAsync(network, outcome, context.CancellationToken);
        var terms = WriteMapping.ToTerms(request, request.RequestId, request.ValidateOnly, WriteMapping.Inside("outcome"));
        var written = await writer.WriteAsync(network, new Change.PutOutcome(outcome), terms, context.CancellationToken);

        var reported = written.Change.Outcome.ToProto();
        if (request.ValidateOnly)
            (reported.OutcomeId, reported.Time) = (sent.OutcomeId, sent.Time);
        return new V1.ReportOutcomeResponse { Outcome = reported, Result = written.ToProto() };
    }

    private async Task RequireShownAsync(NetworkId network, Outcome outcome, CancellationToken cancellation)
    {
        if (outcome.Record is not { } id)
            return;
        var record = await store.FindSuggestionRecordAsync(network, id, cancellation);
        if (record?.Member != outcome.Member || !record.Shown.Any(place => place.Candidate == outcome.Candidate))
            throw new ReferenceException([new(0, "outcome.record_id", id.Value, "is no list in which the candidate was shown to the member")]);
    }
}
