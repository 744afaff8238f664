using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class MemberService
{
    public override async Task<V1.EraseMemberResponse> EraseMember(V1.EraseMemberRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Member(request.MemberId)
            .Etag(request.Etag)
            .Request(request.RequestId)
            .ThrowIfAny();

        var erase = new Change.EraseMember(new MemberId(request.MemberId))
        {
            Expected = request.Etag == "" ? null : EtagMapping.ToRevision(request.Etag),
        };
        var terms = WriteMapping.ToTerms(request, request.RequestId, validateOnly: false, _ => "member_id");
        var written = await writer.WriteAsync(new NetworkId(request.NetworkId), erase, terms, context.CancellationToken);
        return new V1.EraseMemberResponse { Result = written.ToProto() };
    }
}
