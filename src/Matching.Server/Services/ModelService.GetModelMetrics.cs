using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Models;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class ModelService
{
    public override async Task<V1.GetModelMetricsResponse> GetModelMetrics(V1.GetModelMetricsRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).Id("model_id", request.ModelId).ThrowIfAny();

        var network = new NetworkId(request.NetworkId);
        var model = await store.GetModelAsync(network, new ModelId(request.ModelId), context.CancellationToken);
        var told = model.ReadRecord().ToProto();
        if (shadows.FiguresOf(network) is { } figures && figures.Shadow == model.Description.Id)
            told.Shadow = figures.ToProto();
        return told;
    }
}
