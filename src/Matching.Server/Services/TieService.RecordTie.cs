using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;
using Matching.Ties;

namespace Matching.Server.Services;

internal sealed partial class TieService
{
    public override async Task<V1.RecordTieResponse> RecordTie(V1.RecordTieRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .TieKey(request.MemberId, request.OtherMemberId, request.Kind)
            .Report(request.Report, request.MemberId, request.OtherMemberId, "report")
            .Request(request.RequestId)
            .ThrowIfAny();

        var network = new NetworkId(request.NetworkId);
        var report = request.Report.ToModel(TieMapping.ToKey(request.MemberId, request.OtherMemberId, request.Kind));
        var terms = WriteMapping.ToTerms(request, request.RequestId, request.ValidateOnly, v => TieMapping.FieldOf(request.MemberId, v));
        var written = await writer.WriteAsync(network, new Change.PutTie(report), terms, context.CancellationToken);

        var stored = await store.FindTieAsync(network, report.Key, context.CancellationToken);
        var tie = stored is null || request.ValidateOnly ? stored.Including(report) : stored;
        return new V1.RecordTieResponse
        {
            Tie = tie.SeenBy(report.Reporter)?.ToProto(from: new MemberId(request.MemberId)),
            Result = written.ToProto(),
        };
    }
}
