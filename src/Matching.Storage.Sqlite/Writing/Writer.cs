using System.Threading.Channels;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Writing;

/// <summary>
/// The only writer of the process. What is queued while a transaction commits goes into the next one together, so that many small writes
/// share the wait for the disk; each is acknowledged after the commit, and each fails alone.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    // Callers wait beyond this; holds a few groups, so that the next is ready when one ends.
    private const int QueueLength = 256;

    // Bounds how long the first of a group waits for the last.
    private const int LargestGroup = 64;

    private readonly Session _session;
    private readonly ChangeSetWriter _changes;
    private readonly EraseTrail _trail;
    private readonly Channel<PendingWrite> _queue = Channel.CreateBounded<PendingWrite>(QueueLength);
    private readonly Task _loop;

    public Writer(Session session, TimeProvider time)
    {
        _session = session;
        _changes = new ChangeSetWriter(session, time);
        _trail = new EraseTrail(session);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Writes, or only checks, a change set in its turn.</summary>
    public async Task<Commit> WriteAsync(PendingWrite write, CancellationToken cancellation)
    {
        using var registration = cancellation.Register(() => write.Cancel(cancellation));
        try
        {
            await _queue.Writer.WriteAsync(write, cancellation);
        }
        catch (ChannelClosedException error)
        {
            throw new UnavailableException("The store is closed.", error);
        }
        return await write.Outcome;
    }

    /// <summary>Ends after what is queued has been written.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        _session.Dispose();
    }

    private async Task RunAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            var group = new List<PendingWrite>();
            while (group.Count < LargestGroup && _queue.Reader.TryRead(out var write))
            {
                if (write.TryTake())
                    group.Add(write);
            }
            if (group.Count > 0)
                Write(group);
        }
    }

    private void Write(List<PendingWrite> group)
    {
        // Answers wait for the commit: a success is none before, and a failure may turn out otherwise when the group is written again.
        var answers = new List<Action>(group.Count);
        try
        {
            _session.Write(() => answers.AddRange(group.Select(Apply)));
        }
        catch (SqliteException) when (group.Count > 1)
        {
            // Everything was taken back. Alone, each meets its own fate.
            foreach (var write in group)
                Write([write]);
            return;
        }
        catch (Exception error)
        {
            var translated = error is SqliteException sqlite ? SqliteErrors.Translate(sqlite) ?? error : error;
            group.ForEach(write => write.Fail(translated));
            return;
        }
        answers.ForEach(answer => answer());
        _trail.Clear(group.Exists(write => write.Erases));
    }

    private Action Apply(PendingWrite write)
    {
        try
        {
            var commit = _session.Nested(() => _changes.Apply(write), write.Keep);
            return () => write.Complete(commit);
        }
        catch (Exception error) when (error is not SqliteException)
        {
            return () => write.Fail(error);
        }
    }
}
