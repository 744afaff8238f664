using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite;

/// <summary>Translates SQLite's errors into the port's.</summary>
internal static class SqliteErrors
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, TooBig = 18, NotADatabase = 26;

    /// <summary>The port's error; null for an error that only a mistake in this store can cause.</summary>
    public static StoreException? Translate(SqliteException error) => error.SqliteErrorCode switch
    {
        Busy or Locked => new UnavailableException("Another process is writing to the store's file.", error),
        Full => new LimitExceededException("The store's file has reached its size limit, or the disk is full.", error),
        TooBig => new LimitExceededException("A record is larger than the store can keep.", error),
        NotADatabase => new RefusedException("The store's file is not a SQLite database.", error),
        Corrupt => new RefusedException("The store's file is damaged.", error),
        CannotOpen => new RefusedException("The store's file cannot be opened.", error),
        ReadOnly => new RefusedException("The store's file cannot be written.", error),
        InputOutput => new UnavailableException("The store's file cannot be read or written.", error),
        _ => null,
    };

    /// <summary>Runs work on a connection and translates what it fails with.</summary>
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (Translate(error) is not null)
        {
            throw Translate(error)!;
        }
    }
}
