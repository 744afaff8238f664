using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Imports;

internal sealed class OutcomeRows : IRowFormat<V1.ImportOutcomesRequest, V1.ImportOutcomesResponse>
{
    public string NetworkOf(V1.ImportOutcomesRequest request) => request.NetworkId;

    public void Check(Violations violations, V1.ImportOutcomesRequest request)
    {
        if (request.Outcome is { } outcome)
            OutcomeRules.CheckRow(violations, outcome, "");
        else
            violations.Add("outcome", "", "must be set");
    }

    public IReadOnlyList<Change> ToChanges(V1.ImportOutcomesRequest request) =>
        [new Change.PutOutcome(request.Outcome.ToModel(request.Outcome.OutcomeId, request.Outcome.Time.ToModel()))];

    public string FieldOf(V1.ImportOutcomesRequest request, ReferenceViolation violation) => violation.Field;

    public V1.ImportOutcomesResponse ToResponse(V1.RejectedRow rejected) => new() { Rejected = rejected };

    public V1.ImportOutcomesResponse ToResponse(V1.ImportSummary summary, bool isLast) =>
        isLast ? new() { Summary = summary } : new() { Progress = summary };
}
