namespace Neo4j.Driver;

/// <summary>The records of a query as they come in. Read once, front to back.</summary>
public interface IResultCursor : IAsyncEnumerable<IRecord>
{
    IRecord Current { get; }

    bool IsOpen { get; }

    Task<string[]> KeysAsync();

    /// <summary>Discards the records that are left.</summary>
    Task<IResultSummary> ConsumeAsync();

    /// <summary>The next record without moving on to it; null at the end.</summary>
    Task<IRecord> PeekAsync();

    Task<bool> FetchAsync();
}
