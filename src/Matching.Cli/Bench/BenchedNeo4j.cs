using Matching.Storage.Neo4j;

namespace Matching.Cli.Bench;

/// <summary>Where the Neo4j to measure is, by the environment variables that the server reads too.</summary>
internal static class BenchedNeo4j
{
    /// <exception cref="UsageException">The address cannot be read.</exception>
    public static Neo4jStoreOptions Options() => new()
    {
        Uri = Uri.TryCreate(Variable("URI") ?? "neo4j://localhost:7687", UriKind.Absolute, out var uri)
            ? uri : throw new UsageException("MATCHING_NEO4JURI must be an address such as neo4j://localhost:7687."),
        User = Variable("USER") ?? "neo4j",
        Password = Variable("PASSWORD") ?? "",
        Database = Variable("DATABASE"),
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable($"MATCHING_NEO4J{name}") is { Length: > 0 } value ? value : null;
}
