namespace Matching.Storage;

/// <summary>A committed change set. Applying the entries of a network in order gives its present state.</summary>
/// <param name="Revision">Revision after the set.</param>
/// <param name="CommittedAt">When; UTC, microseconds.</param>
/// <param name="Changes">The changes; those that named a member erased since are left out.</param>
public sealed record ChangeLogEntry(Revision Revision, DateTimeOffset CommittedAt, IReadOnlyList<Change> Changes);
