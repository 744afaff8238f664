using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class MemberService
{
    public override async Task<V1.UpsertMemberResponse> UpsertMember(V1.UpsertMemberRequest request, ServerCallContext context)
    {
        new Violations()
            .Network(request.NetworkId)
            .Mask(request.UpdateMask)
            .Record("member", request.Member, (found, member, at) => MemberRules.Check(found, MemberMask.Pick(member, request.UpdateMask), at))
            .Etag(request.Etag)
            .Request(request.RequestId)
            .ThrowIfAny();

        var network = new NetworkId(request.NetworkId);
        var written = await WriteAsync(network, request, context.CancellationToken);
        var member = request.ValidateOnly
            ? AsValidated(written.Change.Member, request.Member)
            : (await store.GetMemberAsync(network, written.Change.Member.Id, context.CancellationToken)).ToProto();
        return new V1.UpsertMemberResponse { Member = member, Result = written.ToProto() };
    }

    private Task<Written<Change.PutMember>> WriteAsync(NetworkId network, V1.UpsertMemberRequest request, CancellationToken cancellation)
    {
        var sent = request.Member.Clone();
        if (sent.MemberId == "")
            sent.MemberId = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        var expected = request.Etag == "" ? null : EtagMapping.ToRevision(request.Etag);
        var terms = WriteMapping.ToTerms(request, request.RequestId, request.ValidateOnly, WriteMapping.Inside("member"));
        return request.UpdateMask is null
            ? writer.WriteAsync(network, new Change.PutMember(sent.ToModel()) { Expected = expected }, terms, cancellation)
            : update.ApplyAsync(network, new MemberId(sent.MemberId), stored => Merge(stored, sent, request.UpdateMask), expected, terms, cancellation);
    }

    private static Member Merge(Member? stored, V1.Member sent, FieldMask mask)
    {
        var merged = stored?.ToProto() ?? new V1.Member { MemberId = sent.MemberId };
        MemberMask.Apply(sent, merged, mask);
        return merged.ToModel();
    }

    // An id given now would not be the one given when the member is created.
    private static V1.Member AsValidated(Member member, V1.Member sent)
    {
        var proto = member.ToProto();
        proto.MemberId = sent.MemberId;
        return proto;
    }
}
