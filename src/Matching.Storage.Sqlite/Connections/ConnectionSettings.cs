using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Connections;

/// <summary>Opens connections to the store's file.</summary>
internal sealed class ConnectionSettings(SqliteStoreOptions options)
{
    // A new page is written once and read often; 64 MiB hold the inner pages of some million rows.
    private const int WriterCacheKibibytes = 65_536;

    private const int ReaderCacheKibibytes = 8_192;

    /// <summary>Opens the one connection that writes. An acknowledged write is on disk; what is erased is overwritten.</summary>
    public Session OpenWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWriteCreate);
        try
        {
            Schema.Recognise(connection);
            Run(connection, "PRAGMA journal_mode = WAL");
            Run(connection, $"PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -{WriterCacheKibibytes}");
            if (options.MaxBytes is { } bytes)
                Run(connection, $"PRAGMA max_page_count = {Math.Max(1, bytes / PageSize(connection))}");
            Schema.Migrate(connection, Schema.Latest);
            return new Session(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection that only reads.</summary>
    public Session OpenReader()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        Run(connection, $"PRAGMA query_only = ON; PRAGMA cache_size = -{ReaderCacheKibibytes}");
        return new Session(connection);
    }

    /// <summary>Version of the file's tables; the file must be there.</summary>
    public int ReadVersion()
    {
        using var connection = Open(SqliteOpenMode.ReadWrite);
        return Schema.Recognise(connection);
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = options.Path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = (int)Math.Max(1, options.BusyTimeout.TotalSeconds),
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long PageSize(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA page_size";
        return (long)command.ExecuteScalar()!;
    }
}
