using Matching.Storage.Integrity;

namespace Matching.Storage.Sqlite.Writing;

/// <summary>A change set on its way to the writer, with what can be computed before its turn.</summary>
internal sealed class PendingWrite
{
    private readonly TaskCompletionSource<Commit> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    /// <param name="set">The change set.</param>
    /// <param name="keep">Whether it is written; else it is only checked.</param>
    public PendingWrite(ChangeSet set, bool keep)
    {
        ChangeSetShape.Check(set);
        Set = set;
        Keep = keep;
        Digest = set.RequestId is null ? null : RequestDigest.Of(set);
        Payload = LogPayload.Of(set.Changes);
    }

    public ChangeSet Set { get; }

    public bool Keep { get; }

    public string? Digest { get; }

    public LogPayload Payload { get; }

    public bool Erases => Keep && Set.Changes.Any(change => change is Change.EraseMember);

    /// <summary>Ends when the write is durable, has failed, or was cancelled before it was taken.</summary>
    public Task<Commit> Outcome => _outcome.Task;

    /// <summary>Claims the write for the writer; false where it was cancelled before.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    public void Cancel(CancellationToken cancellation)
    {
        if (TryTake())
            _outcome.TrySetCanceled(cancellation);
    }

    public void Complete(Commit commit) => _outcome.TrySetResult(commit);

    public void Fail(Exception error) => _outcome.TrySetException(error);
}
