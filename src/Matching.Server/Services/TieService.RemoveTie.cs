using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class TieService
{
    public override async Task<V1.RemoveTieResponse> RemoveTie(V1.RemoveTieRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .TieKey(request.MemberId, request.OtherMemberId, request.Kind)
            .Request(request.RequestId)
            .ThrowIfAny();

        var key = TieMapping.ToKey(request.MemberId, request.OtherMemberId, request.Kind);
        var terms = WriteMapping.ToTerms(request, request.RequestId, validateOnly: false, v => v.Field);
        var written = await writer.WriteAsync(new NetworkId(request.NetworkId), new Change.RemoveTie(key), terms, context.CancellationToken);
        return new V1.RemoveTieResponse { Result = written.ToProto() };
    }
}
