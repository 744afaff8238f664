using Matching.Graph;
using Matching.Model;
using Matching.Storage;

namespace Matching.Suggestions;

/// <summary>The newest view of one network. Readers take it without a lock; rebuilds are shared by all who wait for them.</summary>
internal sealed class SnapshotSlot(IGraphStore store, NetworkId network, TimeProvider time, CancellationToken shutdown) : IDisposable
{
    // Enough to be taken cheaply, few enough to hold in memory even where each is a full batch of an import.
    private const int MostEntriesAtOnce = 32;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim following = new(1);
    private NetworkView? view;
    private Task? rebuild;
    private long idleUntil;
    private long lastRead;
    private long builtAt;

    /// <summary>Timestamp of the last read.</summary>
    public long LastRead
    {
        get => Volatile.Read(ref lastRead);
        set => Volatile.Write(ref lastRead, value);
    }

    /// <summary>Timestamp at which the newest snapshot began to be read.</summary>
    public long BuiltAt => Volatile.Read(ref builtAt);

    public NetworkView? View => Volatile.Read(ref view);

    /// <summary>Waits for the rebuild under way, or for a new one. One that was under way may have begun before the caller's write.</summary>
    public Task RebuildAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            rebuild ??= Task.Run(RunAsync, shutdown);
            return rebuild.WaitAsync(cancellation);
        }
    }

    /// <summary>Starts a rebuild that nobody waits for, unless one is under way or the last took more than half of the time since it began.</summary>
    public void RefreshSoon()
    {
        lock (gate)
        {
            if (rebuild is null && time.GetTimestamp() >= idleUntil)
                rebuild = Task.Run(RunAsync, shutdown);
        }
    }

    /// <summary>Brings the overlay up to the newest entry of the change log.</summary>
    public async Task<NetworkView> FollowAsync(Revision target, CancellationToken cancellation)
    {
        await following.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var from = View!;
            if (from.Revision >= target)
                return from;
            var overlay = from.Overlay ?? SnapshotOverlay.Empty(from.Snapshot);
            var entries = new List<ChangeLogEntry>();
            await foreach (var entry in store.ReadChangesAsync(network, overlay.Revision, cancellation).ConfigureAwait(false))
            {
                entries.Add(entry);
                if (entries.Count < MostEntriesAtOnce)
                    continue;
                overlay = overlay.With(entries, from.Snapshot);
                entries.Clear();
            }
            overlay = overlay.With(entries, from.Snapshot);
            return Publish(new NetworkView(from.Snapshot, overlay));
        }
        finally
        {
            following.Release();
        }
    }

    public void Dispose() => following.Dispose();

    private async Task RunAsync()
    {
        var began = time.GetTimestamp();
        try
        {
            var builder = new SnapshotBuilder();
            await store.LoadAsync(network, builder, shutdown).ConfigureAwait(false);
            builder.Memory.Require(SnapshotMemory.AvailableBytes);
            Publish(new NetworkView(builder.Build(cancellation: shutdown)));
            Volatile.Write(ref builtAt, began);
        }
        finally
        {
            lock (gate)
            {
                rebuild = null;
                idleUntil = time.GetTimestamp() + (time.GetTimestamp() - began);
            }
        }
    }

    // A newer snapshot replaces any overlay of an older one, even one that reaches further: readers compare revisions and follow on.
    private NetworkView Publish(NetworkView next)
    {
        lock (gate)
        {
            if (view is null || next.Snapshot.Revision > view.Snapshot.Revision || (next.Snapshot == view.Snapshot && next.Revision > view.Revision))
                Volatile.Write(ref view, next);
        }
        return next;
    }
}
