namespace Testcontainers.Neo4j.Internal;

/// <summary>The value of NEO4J_AUTH: `none`, or `neo4j/` and a password.</summary>
/// <param name="Password">The first password; null where nobody has to log in.</param>
internal sealed record Neo4jAuthentication(string? Password)
{
    public const string Variable = "NEO4J_AUTH";

    private const string User = "neo4j/";

    public static Neo4jAuthentication Of(IReadOnlyDictionary<string, string> environment) => environment.GetValueOrDefault(Variable, "none") switch
    {
        "none" => new Neo4jAuthentication((string?)null),
        var value when value.StartsWith(User, StringComparison.Ordinal) && value.Length > User.Length => new Neo4jAuthentication(value[User.Length..]),
        _ => throw new ArgumentException($"{Variable} must be none, or {User} and a password."),
    };
}
