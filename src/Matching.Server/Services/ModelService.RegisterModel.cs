using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class ModelService
{
    public override async Task<V1.RegisterModelResponse> RegisterModel(V1.RegisterModelRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .OptionalId("model_id", request.ModelId)
            .File(request.File)
            .Author(request.Author)
            .Text("note", request.Note, ModelRules.MaxText)
            .Request(request.RequestId)
            .ThrowIfAny();

        var now = time.Now();
        var id = request.ModelId == "" ? Guid.CreateVersion7(now).ToString() : request.ModelId;
        var model = RegisteredModel.Of(new ModelId(id), now, request.Author, request.Note, request.File.Memory);
        var terms = WriteMapping.ToTerms(request, request.RequestId, request.ValidateOnly, violation => violation.Field);
        var written = await writer.WriteAsync(new NetworkId(request.NetworkId), new Change.PutModel(model), terms, context.CancellationToken);

        var registered = written.Change.Model.Description.ToProto();
        if (request.ValidateOnly)
            (registered.ModelId, registered.RegisterTime) = (request.ModelId, null);
        return new V1.RegisterModelResponse { Model = registered, Result = written.ToProto() };
    }
}
