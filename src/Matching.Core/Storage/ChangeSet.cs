namespace Matching.Storage;

/// <summary>Writes to one network that are applied together or not at all.</summary>
/// <param name="Network">The network.</param>
/// <param name="Changes">1 to <see cref="MaxChanges"/> changes, applied in order; references are checked at the end of the set.</param>
/// <param name="RequestId">
/// Makes the set safe to repeat: a second set with the same id that asks for the same is not applied again, whatever has changed since, but
/// answered with the first one's revision; one that asks for something else is refused. Looked up before anything else is checked, so that
/// expected revisions, references and existence do not matter to a repetition. Null makes every call a new write. Remembered as long as the network exists.
/// </param>
/// <param name="RequestDigest">
/// What tells two sets with the same request id apart: they ask for the same when their digests are equal. For callers whose changes also
/// depend on the clock or on what was stored, and so differ between a call and its repetition. Null takes a digest of the changes.
/// </param>
public sealed record ChangeSet(
    Model.NetworkId Network, IReadOnlyList<Change> Changes, string? RequestId = null, string? RequestDigest = null)
{
    /// <summary>Most changes in a set; more are refused with <see cref="LimitExceededException"/>.</summary>
    public const int MaxChanges = 10_000;
}
