using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using Testcontainers.Neo4j.Internal;

namespace Testcontainers.Neo4j;

/// <summary>Describes a Neo4j server for tests; without `NEO4J_AUTH` it asks for no password.</summary>
public sealed class Neo4jBuilder : ContainerBuilder<Neo4jBuilder, Neo4jContainer, Neo4jConfiguration>
{
    public const ushort Neo4jBoltPort = 7687;

    private readonly Neo4jConfiguration _configuration;

    public Neo4jBuilder(string image)
        : this(new Neo4jConfiguration()) =>
        _configuration = WithImage(image).WithPortBinding(Neo4jBoltPort, true).WithEnvironment(Neo4jAuthentication.Variable, "none")._configuration;

    private Neo4jBuilder(Neo4jConfiguration configuration)
        : base(configuration) => _configuration = configuration;

    /// <exception cref="DockerUnavailableException">This machine has no Neo4j 5, or no Java for it.</exception>
    public Neo4jContainer Build()
    {
        Neo4jHome.Check();
        return new Neo4jContainer(_configuration);
    }

    protected override Neo4jBuilder Clone(IContainerConfiguration resourceConfiguration) =>
        new(new Neo4jConfiguration(_configuration, new Neo4jConfiguration(resourceConfiguration)));
}
