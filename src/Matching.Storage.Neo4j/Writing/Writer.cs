using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Writing;

/// <summary>
/// Writes change sets, one at a time for each network: those that wait for their turn wait here, where they can be cancelled and hold no
/// connection. Writers in other processes wait for the lock on the network's node.
/// </summary>
internal sealed class Writer(Connection connection, TimeProvider time)
{
    // Networks that share a gate take turns without need; enough gates that few do.
    private const int Gates = 256;

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Writes, or only checks, a change set in its turn.</summary>
    public async Task<Commit> WriteAsync(PendingWrite write, CancellationToken cancellation)
    {
        var gate = _gates[(uint)write.Set.Network.GetHashCode() % Gates];
        await gate.WaitAsync(cancellation);
        var running = RunAsync(write, gate);
        var cancelled = new TaskCompletionSource<Commit>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellation.Register(() =>
        {
            if (write.TryCancel())
                cancelled.TrySetCanceled(cancellation);
        });
        return await await Task.WhenAny(running, cancelled.Task);
    }

    private async Task<Commit> RunAsync(PendingWrite write, SemaphoreSlim gate)
    {
        try
        {
            return await TryAsync(write);
        }
        catch (RolledBackException done)
        {
            return done.Answer;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Commit> TryAsync(PendingWrite write)
    {
        try
        {
            return await connection.WriteAsync(transaction => AttemptAsync(transaction, write), write.Cancelled);
        }
        catch (Neo4jException error) when (Neo4jErrors.IsDuplicate(error))
        {
            // Another process created the network after this one had looked for it. Now both see it.
            return await connection.WriteAsync(transaction => AttemptAsync(transaction, write), write.Cancelled);
        }
    }

    private async Task<Commit> AttemptAsync(Transaction transaction, PendingWrite write)
    {
        var commit = await new ChangeSetWriter(transaction, time).ApplyAsync(write);
        if (!write.Keep)
            throw new RolledBackException(commit);
        return write.TryCommit() ? commit : throw new OperationCanceledException(write.Cancelled);
    }
}
