using Matching.Cli.Import.Rows;
using Matching.Cli.Import.Streams;
using Matching.Cli.Server;
using Matching.V1;

namespace Matching.Cli.Import.Steps;

/// <summary>
/// Imports members with their offers and needs. What the files say nothing about stays as the server has it; a member who
/// changed after that was read, by withdrawing a consent for instance, is rejected rather than overwritten.
/// </summary>
internal sealed class MemberStep(ImportSession session)
{
    private readonly Dictionary<string, CarrierImport<Member>> _imports = [];
    private readonly Dictionary<string, Dictionary<string, Member>> _existing = [];
    private readonly MemberItems _items = new(session);

    public async Task RunAsync(
        IReadOnlyCollection<SourceFile> members, IEnumerable<SourceFile> offers, IEnumerable<SourceFile> needs, CancellationToken cancellation)
    {
        await _items.ReadAsync(offers, needs, cancellation);
        await foreach (var (network, row) in session.ReadAsync(members, cancellation))
            await SendAsync(network, row, cancellation);
        foreach (var (network, member) in _items.Waiting)
            await SendItemsAsync(network, member, cancellation);
        foreach (var import in _imports.Values)
            await import.FinishAsync();
    }

    private async Task SendAsync(string network, MappedRow row, CancellationToken cancellation)
    {
        var id = row.Text("member_id");
        if (!session.IsFirst(Role.Members, network, id, "member_id", row))
            return;
        var member = (await ExistingAsync(network, cancellation)).GetValueOrDefault(id)?.Clone() ?? new Member { MemberId = id };
        MemberBinder.Apply(row, member);
        if (session.IsSound(row))
            await SendAsync(network, new Carrier<Member>(member, row.Origin), cancellation);
    }

    private async Task SendItemsAsync(string network, string id, CancellationToken cancellation)
    {
        if ((await ExistingAsync(network, cancellation)).GetValueOrDefault(id) is { } member)
            await SendAsync(network, new Carrier<Member>(member, null), cancellation);
        else
            _items.Reject(network, id, "the member is neither among the imported ones nor in the network");
    }

    private async Task SendAsync(string network, Carrier<Member> carrier, CancellationToken cancellation)
    {
        _items.TakeInto(carrier, network);
        carrier.Record.UpdateTime = null;
        if (!_imports.TryGetValue(network, out var import))
            _imports[network] = import = new CarrierImport<Member>(session.Log, refused => session.Rpcs.Members(network, refused, cancellation), RemoveItem);
        await import.SendAsync(carrier);
    }

    private static void RemoveItem(Member member, string list, int index)
    {
        if (list == "offers")
            member.Offers.RemoveAt(index);
        else
            member.Needs.RemoveAt(index);
    }

    private async ValueTask<Dictionary<string, Member>> ExistingAsync(string network, CancellationToken cancellation)
    {
        if (_existing.TryGetValue(network, out var members))
            return members;
        _existing[network] = members = [];
        if (session.Networks.WasCreated(network))
            return members;
        await foreach (var member in Listing.MembersAsync(new MemberService.MemberServiceClient(session.Invoker), network, cancellation))
            members[member.MemberId] = member;
        return members;
    }
}
