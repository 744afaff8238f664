using Grpc.Core;
using Matching.Model;
using Matching.Server.Errors;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;
using ErrorReason = Matching.V1.ErrorReason;

namespace Matching.Server.Services;

internal sealed partial class ModelService
{
    public override async Task<V1.RollBackModelResponse> RollBackModel(V1.RollBackModelRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Author(request.Author)
            .Reason(request.Reason)
            .Etag(request.Etag)
            .Request(request.RequestId)
            .ThrowIfAny();

        var terms = WriteMapping.ToTerms(request, request.RequestId, request.ValidateOnly, violation => violation.Field);
        var written = await roles.ApplyAsync(
            new NetworkId(request.NetworkId), present => RollBackAsync(request, present, context.CancellationToken), EtagMapping.ToRevision(request.Etag), terms,
            context.CancellationToken);
        return new V1.RollBackModelResponse { Roles = written.ToRoles(request.ValidateOnly), Result = written.ToProto() };
    }

    private async Task<Change.SetModelRoles> RollBackAsync(V1.RollBackModelRequest request, ModelRoles present, CancellationToken cancellation)
    {
        var before = await roles.BeforeAsync(new NetworkId(request.NetworkId), present, cancellation)
            ?? throw new RequestException(new Fault(ErrorReason.NothingToRollBack, "Nothing but the prior has served, so there is nothing to return to."));
        return new Change.SetModelRoles(before, request.Author, request.Reason, time.Now());
    }
}
