using Grpc.Core;
using Matching.Learning.Models;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Models;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class ModelService
{
    public override async Task<V1.PromoteModelResponse> PromoteModel(V1.PromoteModelRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .OptionalId("model_id", request.ModelId)
            .Role(request.Role)
            .Author(request.Author)
            .Reason(request.Reason)
            .Etag(request.Etag)
            .Request(request.RequestId)
            .ThrowIfAny();

        var terms = WriteMapping.ToTerms(request, request.RequestId, request.ValidateOnly, _ => "model_id");
        var written = await roles.ApplyAsync(
            new NetworkId(request.NetworkId), present => DecideAsync(request, present, context.CancellationToken), EtagMapping.ToRevision(request.Etag), terms,
            context.CancellationToken);
        return new V1.PromoteModelResponse { Roles = written.ToRoles(request.ValidateOnly), Result = written.ToProto() };
    }

    private async Task<Change.SetModelRoles> DecideAsync(V1.PromoteModelRequest request, ModelRoles present, CancellationToken cancellation)
    {
        var model = request.ModelId == "" ? null : (ModelId?)new ModelId(request.ModelId);
        if (model is { } promoted)
            await CheckAsync(request, promoted, present, cancellation);
        var after = request.Role == V1.ModelRole.Serving ? present.WithServing(model) : present with { Shadow = model };
        return new Change.SetModelRoles(after, request.Author, request.Reason, time.Now());
    }

    private async Task CheckAsync(V1.PromoteModelRequest request, ModelId id, ModelRoles present, CancellationToken cancellation)
    {
        var network = new NetworkId(request.NetworkId);
        var model = await store.GetModelAsync(network, id, cancellation);
        if (request.Role == V1.ModelRole.Shadow)
            PromotionGate.CheckShadow(id, present.Serving);
        if (request.Role != V1.ModelRole.Serving || request.Force)
            return;
        PromotionGate.Check(id, model.ReadRecord(), present.Serving, await FindRecordAsync(network, present.Serving, cancellation));
    }

    // A model in service that cannot be read, nor therefore serve, must not stand in the way of another.
    private async Task<TrainingRecord?> FindRecordAsync(NetworkId network, ModelId? serving, CancellationToken cancellation)
    {
        try
        {
            return serving is { } id ? (await store.FindModelAsync(network, id, cancellation))?.ReadRecord() : null;
        }
        catch (ModelFileException)
        {
            return null;
        }
    }
}
