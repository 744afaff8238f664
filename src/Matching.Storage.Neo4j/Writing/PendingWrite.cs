using System.Security.Cryptography;
using Matching.Storage.Integrity;

namespace Matching.Storage.Neo4j.Writing;

/// <summary>A change set on its way into the graph, with what can be computed before its turn.</summary>
internal sealed class PendingWrite : IDisposable
{
    private readonly CancellationTokenSource _cancelled = new();
    private int _step;

    /// <param name="set">The change set.</param>
    /// <param name="keep">Whether it is written; else it is only checked.</param>
    public PendingWrite(ChangeSet set, bool keep)
    {
        ChangeSetShape.Check(set);
        Set = set;
        Keep = keep;
        Digest = set.RequestId is null ? null : RequestDigest.Of(set);
        Payload = LogPayload.Of(set.Changes);
        Effects = new NetEffects(set.Changes);
    }

    private enum Step
    {
        Waiting = 0,
        Committing = 1,
        Cancelled = 2,
    }

    public ChangeSet Set { get; }

    public bool Keep { get; }

    public string? Digest { get; }

    public LogPayload Payload { get; }

    public NetEffects Effects { get; }

    /// <summary>Tells this write from all others; never 0.</summary>
    public long Mark { get; } = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) | 1;

    /// <summary>The revision that the latest attempt took; whether it was committed may be unknown.</summary>
    public Revision Attempted { get; set; }

    /// <summary>Cancelled by <see cref="TryCancel"/>.</summary>
    public CancellationToken Cancelled => _cancelled.Token;

    /// <summary>Lets the commit begin, after which there is no way back; false where the write was cancelled before.</summary>
    public bool TryCommit() => Move(Step.Committing) != Step.Cancelled;

    /// <summary>Cancels the write; false where its commit has begun.</summary>
    public bool TryCancel()
    {
        if (Move(Step.Cancelled) == Step.Committing)
            return false;
        _cancelled.Cancel();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _cancelled.Dispose();

    // Only the first move counts. Gives where the write stood.
    private Step Move(Step step) => (Step)Interlocked.CompareExchange(ref _step, (int)step, (int)Step.Waiting);
}
