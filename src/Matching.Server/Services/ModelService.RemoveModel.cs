using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class ModelService
{
    public override async Task<V1.RemoveModelResponse> RemoveModel(V1.RemoveModelRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Id("model_id", request.ModelId)
            .Request(request.RequestId)
            .ThrowIfAny();

        var remove = new Change.RemoveModel(new ModelId(request.ModelId));
        var terms = WriteMapping.ToTerms(request, request.RequestId, validateOnly: false, violation => violation.Field);
        var written = await writer.WriteAsync(new NetworkId(request.NetworkId), remove, terms, context.CancellationToken);
        return new V1.RemoveModelResponse { Result = written.ToProto() };
    }
}
