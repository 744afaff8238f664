using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class TieService
{
    public override async Task<V1.RemoveInteractionResponse> RemoveInteraction(V1.RemoveInteractionRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Id("interaction_id", request.InteractionId)
            .Request(request.RequestId)
            .ThrowIfAny();

        var remove = new Change.RemoveInteraction(new InteractionId(request.InteractionId));
        var terms = WriteMapping.ToTerms(request, request.RequestId, validateOnly: false, v => v.Field);
        var written = await writer.WriteAsync(new NetworkId(request.NetworkId), remove, terms, context.CancellationToken);
        return new V1.RemoveInteractionResponse { Result = written.ToProto() };
    }
}
