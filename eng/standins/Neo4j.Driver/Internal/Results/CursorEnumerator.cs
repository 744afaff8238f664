namespace Neo4j.Driver.Internal.Results;

/// <summary>Goes on where the cursor is; the end of the enumeration leaves the cursor open.</summary>
internal sealed class CursorEnumerator(ResultCursor cursor, CancellationToken cancellationToken) : IAsyncEnumerator<IRecord>
{
    public IRecord Current => cursor.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return cursor.MoveNextAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
