using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Connections;

/// <summary>The constraints and indexes of the graph, brought up to date by numbered steps; (:Schema) holds the number of the last one taken.</summary>
internal static class Schema
{
    // Constraints between relationships came with this version.
    private static readonly Version OldestServer = new(5, 7);

    private static readonly Statement SelectVersion = new("MATCH (s:Schema {name: 'matching'}) RETURN s.version");
    private static readonly Statement SetVersion = new(
        """
        MERGE (s:Schema {name: 'matching'})
        ON CREATE SET s.version = $version
        ON MATCH SET s.version = CASE WHEN s.version < $version THEN $version ELSE s.version END
        """);

    private static readonly Statement AwaitIndexes = new("CALL db.awaitIndexes($seconds)");
    private static readonly Statement SelectServer = new("CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]");
    private static readonly TimeSpan LongestIndexing = TimeSpan.FromMinutes(10);

    /// <summary>Names of the steps, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(Schema).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    private static readonly Statement[][] Steps = [.. Names.Select(ReadStep)];

    /// <summary>Number of the newest step.</summary>
    public static int Latest => Steps.Length;

    /// <summary>Number of the last step taken; 0 for a database without the store's graph.</summary>
    public static async Task<int> VersionAsync(Connection connection, CancellationToken cancellation) =>
        (int)await connection.ReadNewestAsync(transaction => transaction.CountAsync(SelectVersion, []), cancellation);

    /// <summary>Refuses a server that is too old, or a graph of a newer version, before anything is written to it.</summary>
    /// <returns>The number of the last step taken.</returns>
    /// <exception cref="RefusedException">The server is too old, or the graph a newer version's.</exception>
    public static async Task<int> RecogniseAsync(Connection connection, CancellationToken cancellation)
    {
        var server = await connection.ReadNewestAsync(transaction => transaction.FirstAsync(SelectServer, [], row => (string)row[0]), cancellation);
        if (IsTooOld(server))
            throw new RefusedException($"Neo4j has version {server}; the store needs {OldestServer} or a newer one.");
        var version = await VersionAsync(connection, cancellation);
        if (version > Latest)
            throw new RefusedException($"The graph has version {version}; this program knows versions up to {Latest}. Use a newer one.");
        return version;
    }

    /// <summary>Takes the steps that the graph lacks. Safe while other servers do the same.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="version">The step to stop after.</param>
    /// <param name="cancellation">Ends between statements.</param>
    public static async Task MigrateAsync(Connection connection, int version, CancellationToken cancellation)
    {
        for (var reached = await VersionAsync(connection, cancellation); reached < version; reached++)
        {
            foreach (var statement in Steps[reached])
                await TakeAsync(connection, statement, cancellation);
            var next = new Parameters { ["version"] = reached + 1 };
            await connection.WriteAsync(transaction => transaction.ExecuteAsync(SetVersion, next), cancellation);
        }
        var patience = new Parameters { ["seconds"] = (long)LongestIndexing.TotalSeconds };
        await connection.ReadAsync(transaction => transaction.ExecuteAsync(AwaitIndexes, patience), cancellation);
    }

    // Neo4j takes one change of the schema a transaction; each does nothing where it is done already.
    private static async Task TakeAsync(Connection connection, Statement statement, CancellationToken cancellation)
    {
        try
        {
            await connection.WriteAsync(transaction => transaction.ExecuteAsync(statement, []), cancellation);
        }
        catch (Neo4jException error) when (Neo4jErrors.IsSchemaRuleThere(error))
        {
            // Another server was faster.
        }
    }

    private static bool IsTooOld(string? server) =>
        Version.TryParse(server?.Split('-')[0], out var version) && version < OldestServer;

    private static Statement[] ReadStep(string name)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(name)!);
        var statements = reader.ReadToEnd().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. statements.Select(cypher => new Statement(cypher))];
    }
}
