using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class ModelService
{
    public override async Task<V1.GetModelResponse> GetModel(V1.GetModelRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).Id("model_id", request.ModelId).ThrowIfAny();

        var network = new NetworkId(request.NetworkId);
        var model = await store.GetModelAsync(network, new ModelId(request.ModelId), context.CancellationToken);
        var newest = await roles.FindNewestAsync(network, context.CancellationToken);
        return new V1.GetModelResponse { Model = model.Description.ToProto(), Roles = newest.ToRoles() };
    }
}
