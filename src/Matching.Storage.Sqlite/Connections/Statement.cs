namespace Matching.Storage.Sqlite.Connections;

/// <summary>
/// A statement that the store runs, prepared once a connection. All are static fields, where a test finds them and checks their query plans.
/// </summary>
/// <param name="sql">Its text; parameters are $1, $2 and so on.</param>
internal sealed class Statement(string sql)
{
    public string Sql { get; } = sql;

    /// <summary>Number of parameters.</summary>
    public int Parameters { get; } = CountParameters(sql);

    private static int CountParameters(string sql)
    {
        var count = 0;
        while (sql.Contains($"${count + 1}", StringComparison.Ordinal))
            count++;
        return count;
    }
}
