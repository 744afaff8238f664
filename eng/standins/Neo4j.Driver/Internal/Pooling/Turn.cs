using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Pooling;

/// <summary>Somebody's turn at a pool: a connection, the right to open one, or a place in the queue.</summary>
internal sealed class Turn
{
    public static readonly Turn ToOpen = new();

    private readonly TaskCompletionSource<BoltConnection?> _handover = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Turn()
    {
    }

    /// <summary>What has been handed over; null if nothing has been yet, or only the chance to try again.</summary>
    public BoltConnection? Connection => _handover.Task.IsCompletedSuccessfully ? _handover.Task.Result : null;

    public static Turn Of(BoltConnection connection)
    {
        var turn = new Turn();
        turn.HandOver(connection);
        return turn;
    }

    public static Turn ToWait() => new();

    public void HandOver(BoltConnection? connection) => _handover.SetResult(connection);

    /// <returns>Null for the chance to try again.</returns>
    public Task<BoltConnection?> WaitAsync(CancellationToken cancellationToken) => _handover.Task.WaitAsync(cancellationToken);
}
