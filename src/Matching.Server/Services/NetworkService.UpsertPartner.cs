using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class NetworkService
{
    public override async Task<V1.UpsertPartnerResponse> UpsertPartner(V1.UpsertPartnerRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Record("partner", request.Partner, PartnerRules.Check)
            .Request(request.RequestId)
            .ThrowIfAny();

        var terms = WriteMapping.ToTerms(request, request.RequestId, request.ValidateOnly, WriteMapping.Inside("partner"));
        var written = await writer.WriteAsync(
            new NetworkId(request.NetworkId), new Change.PutPartner(request.Partner.ToModel()), terms, context.CancellationToken);
        return new V1.UpsertPartnerResponse { Partner = written.Change.Partner.ToProto(), Result = written.ToProto() };
    }
}
