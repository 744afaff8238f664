namespace Matching.Suggestions;

/// <summary>How snapshots are kept up to date.</summary>
public sealed record SnapshotOptions
{
    /// <summary>
    /// Tied pairs from which on a read does not wait for a new snapshot when the change log tells all it must know; smaller networks are read anew
    /// before the answer, which takes a fraction of a second. Default 20,000.
    /// </summary>
    public int OverlayFrom { get; init; } = 20_000;

    /// <summary>Change sets that an overlay may span; a read that is further behind waits for a new snapshot. Default 5,000.</summary>
    public int OverlaySpan { get; init; } = 5_000;

    /// <summary>Longest wait for a revision that the store does not have yet. Default 30 seconds; the caller's deadline usually comes first.</summary>
    public TimeSpan RevisionPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause between the first two looks at the store while waiting for a revision; each further one is twice as long, up to half a second. Default 20 milliseconds.</summary>
    public TimeSpan RevisionPoll { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// How old a snapshot gets before a network is read anew, in the background, only because of lists that were shown and answers that were given since. Default 5 minutes; whatever else
    /// has it read anew brings them too.
    /// </summary>
    public TimeSpan HistoryEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after its last read a network is still kept up to date in the background. Default 10 minutes.</summary>
    public TimeSpan FollowFor { get; init; } = TimeSpan.FromMinutes(10);
}
