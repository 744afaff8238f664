using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class TieService
{
    public override async Task<V1.RecordInteractionResponse> RecordInteraction(V1.RecordInteractionRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Record("interaction", request.Interaction, InteractionRules.Check)
            .Request(request.RequestId)
            .ThrowIfAny();

        var sent = request.Interaction;
        var id = sent.InteractionId == "" ? Guid.CreateVersion7(time.GetUtcNow()).ToString() : sent.InteractionId;
        var terms = WriteMapping.ToTerms(request, request.RequestId, request.ValidateOnly, WriteMapping.Inside("interaction"));
        var written = await writer.WriteAsync(
            new NetworkId(request.NetworkId), new Change.PutInteraction(sent.ToModel(id)), terms, context.CancellationToken);

        var interaction = written.Change.Interaction.ToProto();
        if (request.ValidateOnly)
            interaction.InteractionId = sent.InteractionId;
        return new V1.RecordInteractionResponse { Interaction = interaction, Result = written.ToProto() };
    }
}
