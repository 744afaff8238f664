using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class MemberService
{
    public override async Task<V1.GetMemberResponse> GetMember(V1.GetMemberRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).Member(request.MemberId).ThrowIfAny();

        var member = await store.GetMemberAsync(
            new NetworkId(request.NetworkId), new MemberId(request.MemberId), context.CancellationToken);
        return new V1.GetMemberResponse { Member = member.ToProto() };
    }
}
