using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Imports;

internal sealed class ConceptRows : IRowFormat<V1.ImportConceptsRequest, V1.ImportConceptsResponse>
{
    public string NetworkOf(V1.ImportConceptsRequest request) => request.NetworkId;

    public void Check(Violations violations, V1.ImportConceptsRequest request)
    {
        if (request.Concept is { } concept)
            ConceptRules.Check(violations, concept, "");
        else
            violations.Add("concept", "", "must be set");
    }

    public IReadOnlyList<Change> ToChanges(V1.ImportConceptsRequest request) => [new Change.PutConcept(request.Concept.ToModel())];

    public string FieldOf(V1.ImportConceptsRequest request, ReferenceViolation violation) => violation.Field;

    public V1.ImportConceptsResponse ToResponse(V1.RejectedRow rejected) => new() { Rejected = rejected };

    public V1.ImportConceptsResponse ToResponse(V1.ImportSummary summary, bool isLast) =>
        isLast ? new() { Summary = summary } : new() { Progress = summary };
}
