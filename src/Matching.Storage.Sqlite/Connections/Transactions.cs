using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Connections;

/// <summary>Transactions of a session.</summary>
internal static class Transactions
{
    private static readonly Statement BeginRead = new("BEGIN DEFERRED");
    private static readonly Statement BeginWrite = new("BEGIN IMMEDIATE");
    private static readonly Statement Commit = new("COMMIT");
    private static readonly Statement Rollback = new("ROLLBACK");
    private static readonly Statement Save = new("SAVEPOINT change_set");
    private static readonly Statement Release = new("RELEASE change_set");
    private static readonly Statement RollbackToSave = new("ROLLBACK TO change_set");

    /// <summary>Runs reads that all see the same state.</summary>
    public static T Read<T>(this Session session, Func<T> read)
    {
        session.Execute(BeginRead);
        try
        {
            return read();
        }
        finally
        {
            session.End();
        }
    }

    /// <summary>Runs writes and commits them; takes them back where they or the commit fail.</summary>
    public static void Write(this Session session, Action write)
    {
        session.Execute(BeginWrite);
        try
        {
            write();
            session.Execute(Commit);
        }
        finally
        {
            session.End();
        }
    }

    /// <summary>
    /// Runs writes inside a transaction; takes back these alone where they fail, or are not to be kept. After an error of SQLite itself the
    /// savepoint may be gone, so that error is left to whoever began the transaction.
    /// </summary>
    public static T Nested<T>(this Session session, Func<T> write, bool keep)
    {
        session.Execute(Save);
        T result;
        try
        {
            result = write();
        }
        catch (Exception error) when (error is not SqliteException)
        {
            session.Execute(RollbackToSave);
            session.Execute(Release);
            throw;
        }
        if (!keep)
            session.Execute(RollbackToSave);
        session.Execute(Release);
        return result;
    }

    private static void End(this Session session)
    {
        if (session.InTransaction)
            session.Execute(Rollback);
    }
}
