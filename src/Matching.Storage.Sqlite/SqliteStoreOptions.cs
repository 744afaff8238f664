namespace Matching.Storage.Sqlite;

/// <summary>How a <see cref="SqliteStore"/> keeps its file.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>Path of the file; made where there is none. SQLite keeps two more files next to it, with "-wal" and "-shm" appended, while it is open.</summary>
    public required string Path { get; init; }

    /// <summary>How long a call waits while another process writes to the file, before it fails as unavailable. Whole seconds, 1 or more; 5 by default.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Reads that run at the same time, 1 or more; further ones wait. 8 by default.</summary>
    public int Readers { get; init; } = 8;

    /// <summary>Largest size of the file in bytes, after which writes fail with <see cref="LimitExceededException"/>; null for what the disk takes.</summary>
    public long? MaxBytes { get; init; }
}
