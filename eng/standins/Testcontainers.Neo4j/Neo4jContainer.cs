using DotNet.Testcontainers.Containers;
using Testcontainers.Neo4j.Internal;

namespace Testcontainers.Neo4j;

/// <summary>A Neo4j server for tests.</summary>
public sealed class Neo4jContainer : DockerContainer
{
    public Neo4jContainer(Neo4jConfiguration configuration)
        : base(configuration, new Neo4jProgram())
    {
    }

    public string GetConnectionString() => new UriBuilder("neo4j", Hostname, GetMappedPublicPort(Neo4jBuilder.Neo4jBoltPort)).ToString();
}
