using System.Globalization;
using DotNet.Testcontainers.Configurations;

namespace DotNet.Testcontainers.Builders;

/// <summary>Describes a container; every method returns a new builder.</summary>
public abstract class ContainerBuilder<TBuilderEntity, TContainerEntity, TConfigurationEntity>
    where TBuilderEntity : ContainerBuilder<TBuilderEntity, TContainerEntity, TConfigurationEntity>
    where TConfigurationEntity : IContainerConfiguration
{
    protected ContainerBuilder(TConfigurationEntity dockerResourceConfiguration)
    {
    }

    /// <summary>Names the image. What is run here is the program that is unpacked on this machine, whatever the image's version.</summary>
    public TBuilderEntity WithImage(string image) => Clone(new ContainerConfiguration(image: image));

    public TBuilderEntity WithEnvironment(string name, string value) =>
        WithEnvironment(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value });

    public TBuilderEntity WithEnvironment(IReadOnlyDictionary<string, string> environments) =>
        Clone(new ContainerConfiguration(environments: environments));

    public TBuilderEntity WithPortBinding(int port, bool assignRandomHostPort = false) => WithPortBinding(assignRandomHostPort ? 0 : port, port);

    public TBuilderEntity WithPortBinding(int hostPort, int containerPort) => Clone(new ContainerConfiguration(
        portBindings: new Dictionary<string, string>(StringComparer.Ordinal) { [Text(containerPort)] = Text(hostPort) }));

    protected abstract TBuilderEntity Clone(IContainerConfiguration resourceConfiguration);

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
