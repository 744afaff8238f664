using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Connections;

/// <summary>The tables of the file, brought up to date by numbered steps; the file's user_version is the number of the last one taken.</summary>
internal static class Schema
{
    // "Mtch", so that a database of another program is never taken for a store.
    private const long ApplicationId = 0x4D746368;

    /// <summary>Names of the steps, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(Schema).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    private static readonly string[] Steps = [.. Names.Select(Read)];

    /// <summary>Number of the newest step.</summary>
    public static int Latest => Steps.Length;

    /// <summary>Refuses a file that is no store, or one of a newer version, before anything is written to it.</summary>
    /// <returns>The number of the last step taken.</returns>
    /// <exception cref="RefusedException">The file is another program's, or a newer version's.</exception>
    public static int Recognise(SqliteConnection connection)
    {
        var version = (int)Number(connection, "PRAGMA user_version");
        if (Number(connection, "PRAGMA application_id") != ApplicationId && Number(connection, "SELECT count(*) FROM sqlite_schema") > 0)
            throw new RefusedException($"{connection.DataSource} is a database of another program.");
        if (version > Latest)
            throw new RefusedException($"{connection.DataSource} has version {version}; this program knows versions up to {Latest}. Use a newer one.");
        return version;
    }

    /// <summary>Takes the steps that the file lacks, each in a transaction of its own.</summary>
    /// <param name="connection">The file.</param>
    /// <param name="version">The step to stop after.</param>
    public static void Migrate(SqliteConnection connection, int version)
    {
        for (var reached = Number(connection, "PRAGMA user_version"); reached < version; reached = Number(connection, "PRAGMA user_version"))
        {
            using var transaction = connection.BeginTransaction();
            // Another process may have taken the step while this one waited for the lock.
            if (Number(connection, "PRAGMA user_version") == reached)
                Run(connection, $"{Steps[reached]}; PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {reached + 1}");
            transaction.Commit();
        }
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
