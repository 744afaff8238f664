namespace Matching.Server.Stores;

/// <summary>The address of a Neo4j server.</summary>
public static class Neo4jAddress
{
    private static readonly string[] Schemes = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

    /// <summary>Whether a text begins like one.</summary>
    public static bool IsLikely(string text) => Schemes.Any(scheme => text.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong with an address; null where nothing is. Does not repeat it, since it may hold a password.</summary>
    public static string? Problem(string text)
    {
        if (!IsLikely(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host == "")
            return "must be an address such as neo4j://localhost:7687";
        if (uri.UserInfo != "")
            return "must not hold a user or password, which others could see";
        return uri.AbsolutePath is "" or "/" ? null : "must have no path";
    }
}
