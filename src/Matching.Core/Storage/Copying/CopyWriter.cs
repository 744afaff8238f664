using Matching.Model;

namespace Matching.Storage.Copying;

/// <summary>Writes changes to the destination in sets, in the order in which they come.</summary>
internal sealed class CopyWriter(IGraphStore store, NetworkId network, CancellationToken cancellation)
{
    // Half of what a set may hold, so that a group of changes always fits.
    private const int SetSize = ChangeSet.MaxChanges / 2;

    private readonly List<Change> _set = [];

    /// <summary>Writes changes that belong together in one set.</summary>
    public async Task WriteAsync(IEnumerable<Change> group)
    {
        _set.AddRange(group);
        if (_set.Count >= SetSize)
            await FlushAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Writes changes to records that refer to each other. Where they are too many for one set, all are put first without what they refer to.
    /// </summary>
    public async Task WriteLinkedAsync(IReadOnlyList<Change> puts, IReadOnlyList<Change> then)
    {
        if (puts.Count > SetSize)
            await WriteAllAsync([.. puts.Select(NetworkRecord.Bare)]).ConfigureAwait(false);
        await WriteAllAsync(then).ConfigureAwait(false);
    }

    public async Task WriteAllAsync(IReadOnlyList<Change> changes)
    {
        await FlushAsync().ConfigureAwait(false);
        foreach (var chunk in changes.Chunk(SetSize))
            await WriteAsync(chunk).ConfigureAwait(false);
        await FlushAsync().ConfigureAwait(false);
    }

    public async Task FlushAsync()
    {
        if (_set.Count == 0)
            return;
        await store.ApplyAsync(new ChangeSet(network, [.. _set]), cancellation).ConfigureAwait(false);
        _set.Clear();
    }
}
