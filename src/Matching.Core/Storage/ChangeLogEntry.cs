namespace Matching.Storage;

/// <summary>
/// A committed change set. Applying the entries of a network in order gives its present state, from an empty network or from the
/// state at any earlier revision, where removing or erasing what is not there counts as done.
/// </summary>
/// <param name="Revision">Revision after the set.</param>
/// <param name="CommittedAt">When; UTC, microseconds.</param>
/// <param name="Changes">The changes; what <see cref="Redaction"/> leaves of them where a member was erased since.</param>
public sealed record ChangeLogEntry(Revision Revision, DateTimeOffset CommittedAt, IReadOnlyList<Change> Changes);
