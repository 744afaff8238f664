using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Imports;

internal sealed class MemberRows : IRowFormat<V1.ImportMembersRequest, V1.ImportMembersResponse>
{
    public string NetworkOf(V1.ImportMembersRequest request) => request.NetworkId;

    public void Check(Violations violations, V1.ImportMembersRequest request)
    {
        if (request.Member is { } member)
            MemberRules.CheckRow(violations, member, "");
        else
            violations.Add("member", "", "must be set");
    }

    public IReadOnlyList<Change> ToChanges(V1.ImportMembersRequest request) => 
        [new Change.PutMember(request.Member.ToModel()) { Expected = request.Member.Etag == "" ? null : EtagMapping.ToRevision(request.Member.Etag) }];

    public string FieldOf(V1.ImportMembersRequest request, ReferenceViolation violation) => violation.Field;

    public V1.ImportMembersResponse ToResponse(V1.RejectedRow rejected) => new() { Rejected = rejected };

    public V1.ImportMembersResponse ToResponse(V1.ImportSummary summary, bool isLast) =>
        isLast ? new() { Summary = summary } : new() { Progress = summary };
}
