using Matching.V1;

namespace Matching.Cli.Import.Streams;

/// <summary>
/// Sends records of several rows. Where the server refuses a record for one of its items, the item's row is rejected and the record is sent
/// again without it.
/// </summary>
internal sealed class CarrierImport<TRecord>(
    ImportLog log, Func<Action<Carrier<TRecord>, RejectedRow>, RowStream<TRecord, Carrier<TRecord>>> open, Action<TRecord, string, int> removeItem)
{
    private readonly Lock _gate = new();
    private readonly List<(Carrier<TRecord> Carrier, RejectedRow Rejected)> _refused = [];
    private RowStream<TRecord, Carrier<TRecord>>? _stream;

    public Task SendAsync(Carrier<TRecord> carrier) => (_stream ??= open(Refuse)).SendAsync(carrier.Record, carrier);

    /// <summary>Waits until everything is committed, and sends again what can be mended.</summary>
    public async Task FinishAsync()
    {
        while (_stream is not null)
        {
            await using (_stream)
                await _stream.FinishAsync();
            _stream = null;
            var refused = _refused.ToArray();
            _refused.Clear();
            foreach (var group in refused.GroupBy(pair => pair.Carrier, pair => pair.Rejected))
            {
                if (Mend(group.Key, [.. group]))
                    await SendAsync(group.Key);
            }
        }
    }

    private void Refuse(Carrier<TRecord> carrier, RejectedRow rejected)
    {
        lock (_gate)
            _refused.Add((carrier, rejected));
    }

    // True where items were taken out and the rest may be good.
    private bool Mend(Carrier<TRecord> carrier, RejectedRow[] refusals)
    {
        var items = refusals.Select(refusal => (Refusal: refusal, Item: ServerField.Item(refusal.Field)))
            .Where(pair => pair.Item is { } item && carrier.Find(item.List, item.Index) is not null)
            .OrderByDescending(pair => pair.Item!.Value.Index)
            .ToArray();
        if (items.Length == 0)
            GiveUp(carrier, refusals);
        foreach (var group in items.GroupBy(pair => (pair.Item!.Value.List, pair.Item!.Value.Index)))
        {
            var origin = carrier.Find(group.Key.List, group.Key.Index)!.Value;
            log.Reject(origin, group.Select(pair => new RowProblem(
                origin.File.Label(pair.Item!.Value.Tail is { Length: > 0 } tail ? tail : group.Key.List), pair.Refusal.Value, pair.Refusal.Description)));
            removeItem(carrier.Record, group.Key.List, group.Key.Index);
            carrier.Forget(group.Key.List, group.Key.Index);
        }
        return items.Length > 0 && (carrier.Own is not null || carrier.ItemOrigins.Any());
    }

    private void GiveUp(Carrier<TRecord> carrier, RejectedRow[] refusals)
    {
        if (carrier.Own is { } own)
            log.Reject(own, refusals.Select(refusal => ServerField.Problem(own, refusal)));
        foreach (var item in carrier.ItemOrigins)
        {
            log.Reject(item, carrier.Own is { } row
                ? [new RowProblem("", "", $"what it belongs to was rejected: {row.File.Name}:{row.Line}")]
                : refusals.Select(refusal => ServerField.Problem(item, refusal)));
        }
    }
}
