using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Imports;

internal sealed class InteractionRows : IRowFormat<V1.ImportInteractionsRequest, V1.ImportInteractionsResponse>
{
    public string NetworkOf(V1.ImportInteractionsRequest request) => request.NetworkId;

    public void Check(Violations violations, V1.ImportInteractionsRequest request)
    {
        if (request.Interaction is { } interaction)
            InteractionRules.CheckRow(violations, interaction, "");
        else
            violations.Add("interaction", "", "must be set");
    }

    public IReadOnlyList<Change> ToChanges(V1.ImportInteractionsRequest request) => [new Change.PutInteraction(request.Interaction.ToModel(request.Interaction.InteractionId))];

    public string FieldOf(V1.ImportInteractionsRequest request, ReferenceViolation violation) => violation.Field;

    public V1.ImportInteractionsResponse ToResponse(V1.RejectedRow rejected) => new() { Rejected = rejected };

    public V1.ImportInteractionsResponse ToResponse(V1.ImportSummary summary, bool isLast) =>
        isLast ? new() { Summary = summary } : new() { Progress = summary };
}
