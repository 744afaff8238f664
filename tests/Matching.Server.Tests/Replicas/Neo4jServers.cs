using Matching.Neo4j.Testing;
using Matching.Server.Hosting;

namespace Matching.Server.Tests.Replicas;

/// <summary>Servers of the product on a Neo4j of the tests.</summary>
internal static class Neo4jServers
{
    public static ServerOptions OptionsFor(Neo4jServer neo4j) => new()
    {
        Store = StoreKind.Neo4j,
        Neo4jUri = neo4j.Address.ToString(),
        Neo4jUser = Neo4jServer.User,
        Neo4jPassword = Neo4jServer.Password,
    };

    public static async Task<RunningServer> StartAsync(Neo4jServer neo4j, bool mayLogErrors = false)
    {
        var server = new RunningServer(OptionsFor(neo4j), mayLogErrors: mayLogErrors);
        await server.InitializeAsync();
        return server;
    }
}
