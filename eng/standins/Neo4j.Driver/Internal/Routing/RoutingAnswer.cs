using Neo4j.Driver.Internal.Bolt;
using Neo4j.Driver.Internal.Transport;

namespace Neo4j.Driver.Internal.Routing;

/// <summary>Reads the routing table that a server sends.</summary>
internal static class RoutingAnswer
{
    private const long MaxSeconds = 365 * 24 * 3600;

    /// <exception cref="ProtocolException">It is none, or names nobody to ask or to read from.</exception>
    public static RoutingTable Read(Dictionary<string, object?> metadata)
    {
        var answer = metadata.Map("rt") ?? throw new ProtocolException("The server sent no routing table.");
        var roles = (answer.List("servers") ?? []).OfType<Dictionary<string, object?>>().ToLookup(RoleOf, AddressesOf, StringComparer.Ordinal);
        var seconds = Math.Clamp(answer.Integer("ttl") ?? 0, 0, MaxSeconds);
        var table = new RoutingTable(
            answer.Text("db") ?? "", Of(roles, "ROUTE"), Of(roles, "READ"), Of(roles, "WRITE"), TimeSpan.FromSeconds(seconds));
        if (table.Routers.Length == 0 || table.Readers.Length == 0)
        {
            throw new ProtocolException(
                $"Invalid discovery result: discovered {table.Routers.Length} routers, {table.Writers.Length} writers and {table.Readers.Length} readers.");
        }
        return table;
    }

    private static string RoleOf(Dictionary<string, object?> servers) => servers.Text("role") switch
    {
        "READ" or "WRITE" or "ROUTE" => servers.Text("role")!,
        var role => throw new ProtocolException($"Role '{role}' returned from discovery procedure is not recognized by the driver"),
    };

    private static ServerAddress[] AddressesOf(Dictionary<string, object?> servers) =>
        [.. (servers.List("addresses") ?? []).OfType<string>().Select(ServerUri.ParseAddress)];

    private static ServerAddress[] Of(ILookup<string, ServerAddress[]> roles, string role) => [.. roles[role].SelectMany(addresses => addresses)];
}
