using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class OutcomeService
{
    public override async Task<V1.RemoveOutcomeResponse> RemoveOutcome(V1.RemoveOutcomeRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Id("outcome_id", request.OutcomeId)
            .Request(request.RequestId)
            .ThrowIfAny();

        var remove = new Change.RemoveOutcome(new OutcomeId(request.OutcomeId));
        var terms = WriteMapping.ToTerms(request, request.RequestId, validateOnly: false, v => v.Field);
        var written = await writer.WriteAsync(new NetworkId(request.NetworkId), remove, terms, context.CancellationToken);
        return new V1.RemoveOutcomeResponse { Result = written.ToProto() };
    }
}
