using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Connections;

/// <summary>A connection with its prepared statements; for one caller at a time.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<Statement, SqliteCommand> _prepared = [];

    /// <summary>Whether a transaction is open; after some errors (disk full, I/O) SQLite ends it by itself.</summary>
    public bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>Rows changed.</returns>
    public int Execute(Statement statement, params ReadOnlySpan<object?> values) => Bind(statement, values).ExecuteNonQuery();

    /// <summary>Runs a query; close the rows before the same statement runs again.</summary>
    public SqliteDataReader Query(Statement statement, params ReadOnlySpan<object?> values) => Bind(statement, values).ExecuteReader();

    /// <summary>Runs a query for one row.</summary>
    /// <returns>What <paramref name="map"/> makes of the first row; default where there is none.</returns>
    public T? QueryFirst<T>(Statement statement, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(statement, values);
        return rows.Read() ? map(rows) : default;
    }

    /// <summary>Runs a query and collects its rows.</summary>
    public List<T> QueryAll<T>(Statement statement, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(statement, values);
        var items = new List<T>();
        while (rows.Read())
            items.Add(map(rows));
        return items;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Bind(Statement statement, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(statement, out var command))
            _prepared.Add(statement, command = Prepare(statement));
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private SqliteCommand Prepare(Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        for (var i = 1; i <= statement.Parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }
}
