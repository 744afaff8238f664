using Matching.Model;

namespace Matching.Storage.Copying;

/// <summary>One run of a <see cref="NetworkCopy"/>.</summary>
internal sealed class CopyRun(IGraphStore from, IGraphStore to, NetworkId network, IProgress<CopyProgress>? progress, CancellationToken cancellation)
{
    // What the destination has and the source was not yet seen to have: contents by key.
    private readonly Dictionary<UInt128, UInt128> _there = [];
    private readonly CopyWriter _writer = new(to, network, cancellation);
    private readonly List<Change> _linked = [];
    private readonly List<Change> _promotions = [];

    public long Written { get; private set; }

    public long Unchanged { get; private set; }

    public long Removed { get; private set; }

    public NetworkDigest Source { get; private set; } = NetworkDigest.Empty;

    public IProgress<long>? In(CopyPhase phase) => progress is null ? null : new PhaseProgress(progress, phase);

    public async Task CompareAsync()
    {
        var sum = new DigestSum(In(CopyPhase.Comparing));
        await foreach (var record in NetworkRecords.ReadAsync(to, network, cancellation).ConfigureAwait(false))
        {
            _there.Add(record.Key, record.Content);
            sum.Add(record);
        }
    }

    public async Task CopyAsync()
    {
        var sum = new DigestSum(In(CopyPhase.Copying));
        await foreach (var record in NetworkRecords.ReadAsync(from, network, cancellation).ConfigureAwait(false))
        {
            sum.Add(record);
            var isThere = _there.Remove(record.Key, out var content);
            if (isThere && content == record.Content)
            {
                Unchanged++;
                continue;
            }
            Written++;
            await WriteAsync(record, isThere).ConfigureAwait(false);
        }
        await WriteLinkedAsync().ConfigureAwait(false);
        await _writer.FlushAsync().ConfigureAwait(false);
        // In one set, so that only the last has to name models that still exist.
        await _writer.WriteAsync(_promotions).ConfigureAwait(false);
        await _writer.FlushAsync().ConfigureAwait(false);
        Source = sum.Total;
    }

    public async Task RemoveAsync()
    {
        if (_there.Count == 0)
            return;
        var removals = new List<NetworkRecord>();
        await foreach (var record in NetworkRecords.ReadAsync(to, network, cancellation).ConfigureAwait(false))
        {
            if (record.Removal is not null && _there.ContainsKey(record.Key))
                removals.Add(record);
        }
        foreach (var kind in (EntityKind[])[EntityKind.Outcome, EntityKind.SuggestionRecord, EntityKind.Interaction, EntityKind.Tie, EntityKind.Member, EntityKind.Model])
            await _writer.WriteAllAsync([.. RemovalsOf(kind)]).ConfigureAwait(false);
        await _writer.WriteLinkedAsync([.. removals.Where(r => r.Kind == EntityKind.Concept).Select(r => r.Puts[0])], [.. RemovalsOf(EntityKind.Concept)]).ConfigureAwait(false);
        Removed = removals.Count;
        In(CopyPhase.Removing)?.Report(Removed);

        IEnumerable<Change> RemovalsOf(EntityKind kind) => removals.Where(r => r.Kind == kind).Select(r => r.Removal!);
    }

    // Partners come first, then concepts; each may refer to others of its kind that come later.
    private async Task WriteAsync(NetworkRecord record, bool isThere)
    {
        if (_linked.Count > 0 && _linked[0].GetType() != record.Puts[0].GetType())
            await WriteLinkedAsync().ConfigureAwait(false);
        if (record.Kind is EntityKind.Partner or EntityKind.Concept)
            _linked.AddRange(record.Puts);
        else if (record.Kind == EntityKind.Promotion)
            _promotions.AddRange(isThere ? [] : record.Puts);
        else if (record.Kind == EntityKind.Model)
            await WriteModelAsync(((Change.PutModel)record.Puts[0]).Model.Description.Id, isThere).ConfigureAwait(false);
        else
            await _writer.WriteAsync(record.Kind == EntityKind.Tie && isThere ? [record.Removal!, .. record.Puts] : record.Puts).ConfigureAwait(false);
    }

    // A set of its own for each, as large as sets of files may be.
    private async Task WriteModelAsync(ModelId id, bool isThere)
    {
        if (await from.FindModelAsync(network, id, cancellation).ConfigureAwait(false) is { } model)
            await _writer.WriteAllAsync(isThere ? [new Change.RemoveModel(id), new Change.PutModel(model)] : [new Change.PutModel(model)]).ConfigureAwait(false);
    }

    private async Task WriteLinkedAsync()
    {
        await _writer.WriteLinkedAsync(_linked, _linked).ConfigureAwait(false);
        _linked.Clear();
    }

    private sealed class PhaseProgress(IProgress<CopyProgress> progress, CopyPhase phase) : IProgress<long>
    {
        public void Report(long value) => progress.Report(new CopyProgress(phase, value));
    }
}
