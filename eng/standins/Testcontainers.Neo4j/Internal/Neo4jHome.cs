using DotNet.Testcontainers.Builders;

namespace Testcontainers.Neo4j.Internal;

/// <summary>The unpacked Neo4j that the environment variable NEO4J_HOME names.</summary>
internal static class Neo4jHome
{
    private static string? Folder => Environment.GetEnvironmentVariable("NEO4J_HOME");

    public static string Server => Program("neo4j");

    public static string Admin => Program("neo4j-admin");

    /// <exception cref="DockerUnavailableException">Something is missing.</exception>
    public static void Check()
    {
        if (OperatingSystem.IsWindows())
            throw new DockerUnavailableException("Neo4j is started by bash here, which Windows lacks.");
        if (string.IsNullOrEmpty(Folder))
            throw new DockerUnavailableException("NEO4J_HOME is not set; it names an unpacked Neo4j 5.");
        if (!File.Exists(Server) || !File.Exists(Admin))
            throw new DockerUnavailableException($"NEO4J_HOME names {Folder}, which has no bin/neo4j and bin/neo4j-admin.");
        if (JavaRuntime.Problem is { } problem)
            throw new DockerUnavailableException(problem);
    }

    private static string Program(string name) => Path.Combine(Path.GetFullPath(Folder!), "bin", name);
}
