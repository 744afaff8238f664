using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Imports;

internal sealed class TieRows : IRowFormat<V1.ImportTiesRequest, V1.ImportTiesResponse>
{
    public string NetworkOf(V1.ImportTiesRequest request) => request.NetworkId;

    public void Check(Violations violations, V1.ImportTiesRequest request)
    {
        if (request.Tie is { } tie)
            TieRules.CheckRow(violations, tie, "");
        else
            violations.Add("tie", "", "must be set");
    }

    public IReadOnlyList<Change> ToChanges(V1.ImportTiesRequest request) => request.Tie.ToChanges();

    public string FieldOf(V1.ImportTiesRequest request, ReferenceViolation violation) => TieMapping.FieldOf(request.Tie.MemberId, violation);

    public V1.ImportTiesResponse ToResponse(V1.RejectedRow rejected) => new() { Rejected = rejected };

    public V1.ImportTiesResponse ToResponse(V1.ImportSummary summary, bool isLast) =>
        isLast ? new() { Summary = summary } : new() { Progress = summary };
}
