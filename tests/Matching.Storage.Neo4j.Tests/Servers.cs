using Matching.Neo4j.Testing;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j;

/// <summary>Ways to a test's server past the store.</summary>
internal static class Servers
{
    public static Neo4jStoreOptions OptionsFor(Neo4jServer server) =>
        new() { Uri = server.Address, User = Neo4jServer.User, Password = Neo4jServer.Password };

    public static IDriver Connect(Neo4jServer server) =>
        GraphDatabase.Driver(server.Address, AuthTokens.Basic(Neo4jServer.User, Neo4jServer.Password));

    /// <summary>Runs a statement in a transaction of its own and gives its rows' first values.</summary>
    public static async Task<List<object?>> RunAsync(Neo4jServer server, string cypher)
    {
        await using var driver = Connect(server);
        await using var session = driver.AsyncSession();
        var rows = await session.RunAsync(cypher);
        var values = new List<object?>();
        while (await rows.FetchAsync())
            values.Add(rows.Current.Keys.Count > 0 ? rows.Current[0] : null);
        return values;
    }

    /// <summary>Removes all records; constraints and indexes stay.</summary>
    public static Task WipeAsync(Neo4jServer server) => RunAsync(server, "MATCH (n) WHERE NOT n:Schema DETACH DELETE n");
}
