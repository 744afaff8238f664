using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Connections;

/// <summary>Connections that read, at most a given number at a time, opened when first needed.</summary>
internal sealed class ReaderPool(ConnectionSettings settings, int size) : IAsyncDisposable
{
    private readonly ConcurrentBag<Session> _idle = [];
    private readonly SemaphoreSlim _free = new(size, size);
    private volatile bool _closed;

    /// <summary>Runs reads that all see the same state, which includes every write acknowledged before.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return _closed ? throw new UnavailableException("The store is closed.") : SqliteErrors.Guard(() => Read(read));
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Closes the connections once the reads under way have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        for (var i = 0; i < size; i++)
            await _free.WaitAsync();
        foreach (var session in _idle)
            session.Dispose();
        _free.Release(size);
    }

    private T Read<T>(Func<Session, T> read)
    {
        var session = _idle.TryTake(out var idle) ? idle : settings.OpenReader();
        try
        {
            var result = session.Read(() => read(session));
            _idle.Add(session);
            return result;
        }
        catch (SqliteException)
        {
            session.Dispose();
            throw;
        }
        catch
        {
            _idle.Add(session);
            throw;
        }
    }
}
