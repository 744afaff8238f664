using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;
using Matching.Ties;

namespace Matching.Server.Services;

internal sealed partial class MemberService
{
    private const int ExportPage = 500;

    public override async Task ExportMember(
        V1.ExportMemberRequest request, IServerStreamWriter<V1.ExportMemberResponse> responseStream, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).Member(request.MemberId).ThrowIfAny();

        var (network, id, cancellation) = (new NetworkId(request.NetworkId), new MemberId(request.MemberId), context.CancellationToken);
        var member = await store.GetMemberAsync(network, id, cancellation);
        await responseStream.WriteAsync(new V1.ExportMemberResponse { Member = member.ToProto() }, cancellation);

        await foreach (var tie in AllAsync(page => store.ListSeenTiesAsync(network, id, page, cancellation)))
            await responseStream.WriteAsync(new V1.ExportMemberResponse { Tie = tie.ToProto(from: id) }, cancellation);

        await foreach (var interaction in AllAsync(page => store.ListInteractionsAsync(network, id, page, cancellation)))
            await responseStream.WriteAsync(new V1.ExportMemberResponse { Interaction = interaction.ToProto() }, cancellation);

        await foreach (var outcome in AllAsync(page => store.ListOutcomesAsync(network, id, page, cancellation)))
            await responseStream.WriteAsync(new V1.ExportMemberResponse { Outcome = outcome.ToProto() }, cancellation);
    }

    private static async IAsyncEnumerable<T> AllAsync<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        string? after = null;
        do
        {
            var page = await list(new PageRequest(ExportPage, after));
            foreach (var item in page.Items)
                yield return item;
            after = page.Next;
        }
        while (after is not null);
    }
}
