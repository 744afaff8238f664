using DotNet.Testcontainers.Configurations;

namespace Testcontainers.Neo4j;

public sealed class Neo4jConfiguration : ContainerConfiguration
{
    public Neo4jConfiguration()
    {
    }

    public Neo4jConfiguration(IContainerConfiguration resourceConfiguration)
        : base(resourceConfiguration)
    {
    }

    public Neo4jConfiguration(Neo4jConfiguration oldValue, Neo4jConfiguration newValue)
        : base(oldValue, newValue)
    {
    }
}
