namespace Matching.Storage;

/// <summary>A record together with the write that last changed it.</summary>
/// <param name="Value">The record.</param>
/// <param name="Revision">Revision of the network at which the record last changed; the record's etag.</param>
/// <param name="ChangedAt">When that was; UTC, microseconds.</param>
public sealed record Stored<T>(T Value, Revision Revision, DateTimeOffset ChangedAt);
