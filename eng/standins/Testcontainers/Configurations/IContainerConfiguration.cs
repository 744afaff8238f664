namespace DotNet.Testcontainers.Configurations;

public interface IContainerConfiguration
{
    IReadOnlyDictionary<string, string> Environments { get; }

    /// <summary>Host ports by container port; 0 stands for a free one.</summary>
    IReadOnlyDictionary<string, string> PortBindings { get; }
}
