namespace Matching.Storage;

/// <summary>Writes to one network that are applied together or not at all.</summary>
/// <param name="Network">The network.</param>
/// <param name="Changes">One or more changes, applied in order; references are checked at the end of the set.</param>
/// <param name="RequestId">
/// Makes the set safe to repeat: a second set with the same id and equal changes is not applied again, but answered with the first one's
/// revision; with other changes it is refused. Null makes every call a new write. Remembered as long as the network exists.
/// </param>
public sealed record ChangeSet(Model.NetworkId Network, IReadOnlyList<Change> Changes, string? RequestId = null);
