using DotNet.Testcontainers.Internal;

namespace Testcontainers.Neo4j.Internal;

/// <summary>The settings of neo4j.conf: those of the environment as the image's entry point reads them, and where the server runs.</summary>
internal static class Neo4jSettings
{
    private const string Prefix = "NEO4J_";

    private static readonly string[] Folders =
        ["data", "transaction.logs.root", "logs", "run", "import", "plugins"];

    // Variables that the entry point understands and that say nothing to a local process.
    private static readonly HashSet<string> WithoutSetting = [Neo4jAuthentication.Variable, "NEO4J_ACCEPT_LICENSE_AGREEMENT"];

    public static IReadOnlyDictionary<string, string> Of(ProgramPlace place)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["dbms.usage_report.enabled"] = "false",
            ["dbms.security.auth_enabled"] = Neo4jAuthentication.Of(place.Environment).Password is null ? "false" : "true",
        };
        foreach (var (name, value) in place.Environment.Where(variable => variable.Key.StartsWith(Prefix, StringComparison.Ordinal) && !WithoutSetting.Contains(variable.Key)))
            settings[NameOf(name)] = value;
        foreach (var folder in Folders)
            settings[$"server.directories.{folder}"] = Path.Combine(place.Folder, folder);
        settings["server.bolt.listen_address"] = $"127.0.0.1:{place.Ports[Neo4jBuilder.Neo4jBoltPort]}";
        settings["server.http.enabled"] = settings["server.https.enabled"] = "false";
        return settings;
    }

    /// <summary>`NEO4J_server_memory_heap_max__size` is `server.memory.heap.max_size`.</summary>
    private static string NameOf(string variable)
    {
        var name = variable[Prefix.Length..].Replace('_', '.').Replace("..", "_", StringComparison.Ordinal);
        return name.Contains('.', StringComparison.Ordinal)
            ? name
            : throw new NotSupportedException($"A Neo4j that is a local process knows no {variable}.");
    }
}
