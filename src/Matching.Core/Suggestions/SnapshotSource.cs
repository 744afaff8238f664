using System.Collections.Concurrent;
using Matching.Graph;
using Matching.Model;
using Matching.Storage;

namespace Matching.Suggestions;

/// <summary>
/// Keeps the newest view of each network that is asked for. A read sees every write that was acknowledged before it began: it asks the store for
/// the newest revision, and where the view at hand is behind, a small network is read anew, unless nothing but lists of suggestions, outcomes and models was written since, while in a large one what went out of sight is taken from
/// the change log and a new snapshot follows in the background, unless the question needs what only that has.
/// </summary>
public sealed class SnapshotSource : IAsyncDisposable
{
    // Change sets that a small network's view follows at once, instead of being read anew.
    private const int SmallSpan = 64;

    private static readonly TimeSpan LongestRevisionPoll = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<NetworkId, SnapshotSlot> slots = new();
    private readonly CancellationTokenSource shutdown = new();
    private readonly IGraphStore store;
    private readonly TimeProvider time;
    private readonly SnapshotOptions options;

    /// <summary>Reads from a store.</summary>
    /// <param name="store">The store; not disposed with the source.</param>
    /// <param name="time">Measures waits and rebuilds; no answer depends on it.</param>
    /// <param name="options">Defaults where null.</param>
    public SnapshotSource(IGraphStore store, TimeProvider time, SnapshotOptions? options = null)
    {
        this.store = store;
        this.time = time;
        this.options = options ?? new();
    }

    /// <summary>A view that answers a member's question rightly.</summary>
    /// <exception cref="NotFoundException">The network does not exist.</exception>
    /// <exception cref="SuggestionException">The revision was not reached in time.</exception>
    public async Task<NetworkView> ReadAsync(NetworkId network, MemberId member, Revision minimum, CancellationToken cancellation)
    {
        var target = await NewestAsync(network, minimum, cancellation).ConfigureAwait(false);
        var slot = SlotOf(network);
        slot.LastRead = time.GetTimestamp();
        while (true)
        {
            var view = slot.View;
            if (view is not null && view.Revision < target && MayFollow(view, target))
            {
                view = await slot.FollowAsync(target, cancellation).ConfigureAwait(false);
                if (IsWorthReadingAnew(slot, view))
                    slot.RefreshSoon();
            }
            if (view is not null && view.Revision >= target && Answers(view, member))
                return view;
            await slot.RebuildAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A snapshot without overlay.</summary>
    /// <exception cref="NotFoundException">The network does not exist.</exception>
    /// <exception cref="SuggestionException">The revision was not reached in time.</exception>
    public async Task<NetworkSnapshot> ReadExactAsync(NetworkId network, Revision minimum, CancellationToken cancellation)
    {
        var target = await NewestAsync(network, minimum, cancellation).ConfigureAwait(false);
        var slot = SlotOf(network);
        slot.LastRead = time.GetTimestamp();
        while (true)
        {
            if (slot.View is { } view && view.Snapshot.Revision >= target)
                return view.Snapshot;
            await slot.RebuildAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Looks for what others wrote to the networks that were read lately, and has it read in the background, so that the next reader finds it there.
    /// No answer depends on it: every read asks the store by itself. Costs a point read a network.
    /// </summary>
    /// <exception cref="UnavailableException">The store cannot be reached; look again later.</exception>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        foreach (var (network, slot) in slots)
        {
            if (slot.View is not { } view || time.GetElapsedTime(slot.LastRead) > options.FollowFor)
                continue;
            var newest = (await store.FindNetworkAsync(network, cancellation).ConfigureAwait(false))?.Revision;
            if (newest > view.Revision && MayFollow(view, newest.Value))
                view = await slot.FollowAsync(newest.Value, cancellation).ConfigureAwait(false);
            if (newest > view.Revision || IsWorthReadingAnew(slot, view))
                slot.RefreshSoon();
        }
    }

    /// <summary>Ends rebuilds under way; reads that wait for them are cancelled.</summary>
    public async ValueTask DisposeAsync()
    {
        await shutdown.CancelAsync().ConfigureAwait(false);
        foreach (var slot in slots.Values)
            slot.Dispose();
        shutdown.Dispose();
    }

    // A small network is not worth looking for what changed, unless hardly anything did: members are shown suggestions and answer all the time.
    private bool MayFollow(NetworkView view, Revision target)
    {
        var from = IsWhole(view) ? view.Revision : view.Snapshot.Revision;
        var span = IsLarge(view) ? options.OverlaySpan : IsWhole(view) ? SmallSpan : 0;
        return target.Value - from.Value <= span;
    }

    private bool Answers(NetworkView view, MemberId member) => IsWhole(view) || (IsLarge(view) && view.Overlay!.Serves(member));

    private static bool IsWhole(NetworkView view) => view.Overlay is null or { LeavesSnapshot: true };

    private bool IsWorthReadingAnew(SnapshotSlot slot, NetworkView view) =>
        !IsWhole(view) || (view.Overlay is { LeavesHistory: false } && time.GetElapsedTime(slot.BuiltAt) >= options.HistoryEvery);

    private bool IsLarge(NetworkView view) => view.Snapshot.Ties.Graph.EdgeCount >= options.OverlayFrom;

    private SnapshotSlot SlotOf(NetworkId network) => slots.GetOrAdd(network, id => new SnapshotSlot(store, id, time, shutdown.Token));

    private async Task<Revision> NewestAsync(NetworkId network, Revision minimum, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var newest = await RevisionOfAsync(network, cancellation).ConfigureAwait(false);
        for (var pause = options.RevisionPoll; newest < minimum; pause = Longer(pause))
        {
            if (time.GetElapsedTime(began) >= options.RevisionPatience || await LaterAsync(network, pause, cancellation).ConfigureAwait(false) is not { } later)
                throw new SuggestionException(SuggestionFailure.RevisionNotReached, $"Revision {minimum} was not reached in time; the newest is {newest}.");
            newest = later;
        }
        return newest;
    }

    private async Task<Revision> RevisionOfAsync(NetworkId network, CancellationToken cancellation) =>
        (await store.FindNetworkAsync(network, cancellation).ConfigureAwait(false))?.Revision ?? throw new NotFoundException(EntityKind.Network, network.Value);

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestRevisionPoll ? pause * 2 : LongestRevisionPoll;

    // Null where the caller's time is over, whether during the pause or the look at the store.
    private async Task<Revision?> LaterAsync(NetworkId network, TimeSpan pause, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
            return await RevisionOfAsync(network, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
