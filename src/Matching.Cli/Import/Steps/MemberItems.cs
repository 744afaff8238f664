using Matching.Cli.Import.Rows;
using Matching.Cli.Import.Streams;
using Matching.V1;

namespace Matching.Cli.Import.Steps;

/// <summary>Offers and needs from files of their own, waiting for the members they belong to.</summary>
internal sealed class MemberItems(ImportSession session)
{
    private readonly Dictionary<(string Network, string Member), List<(RowOrigin Origin, Offer? Offer, Need? Need)>> _items = [];

    /// <summary>Members with items that <see cref="TakeInto"/> has not taken yet.</summary>
    public IEnumerable<(string Network, string Member)> Waiting => [.. _items.Keys];

    public async Task ReadAsync(IEnumerable<SourceFile> offers, IEnumerable<SourceFile> needs, CancellationToken cancellation)
    {
        await foreach (var (network, row) in session.ReadAsync(offers, cancellation))
            Add(Role.Offers, network, row, RowBinder.Offer(row), null);
        await foreach (var (network, row) in session.ReadAsync(needs, cancellation))
            Add(Role.Needs, network, row, null, RowBinder.Need(row));
    }

    /// <summary>Adds the waiting items of a member; an item of the same concept that the member has already gives way.</summary>
    public void TakeInto(Carrier<Member> carrier, string network)
    {
        if (!_items.Remove((network, carrier.Record.MemberId), out var items))
            return;
        foreach (var (origin, offer, need) in items)
        {
            if (offer is not null)
                carrier.Note("offers", Put(carrier.Record.Offers, offer, other => other.ConceptId == offer.ConceptId), origin);
            else if (need is not null)
                carrier.Note("needs", Put(carrier.Record.Needs, need, other => other.ConceptId == need.ConceptId), origin);
        }
    }

    /// <summary>Rejects the waiting items of a member.</summary>
    public void Reject(string network, string member, string reason)
    {
        _items.Remove((network, member), out var items);
        foreach (var (origin, _, _) in items ?? [])
            session.Log.Reject(origin, new RowProblem(origin.File.Label("member_id"), member, reason));
    }

    private static int Put<T>(IList<T> list, T item, Func<T, bool> same)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (!same(list[i]))
                continue;
            list[i] = item;
            return i;
        }
        list.Add(item);
        return list.Count - 1;
    }

    private void Add(Role role, string network, MappedRow row, Offer? offer, Need? need)
    {
        var member = row.Text("member_id");
        if (!session.IsSound(row) || !session.IsFirst(role, network, $"{member}\n{row.Text("concept_id")}", "concept_id", row))
            return;
        if (!_items.TryGetValue((network, member), out var items))
            _items[(network, member)] = items = [];
        items.Add((row.Origin, offer, need));
    }
}
