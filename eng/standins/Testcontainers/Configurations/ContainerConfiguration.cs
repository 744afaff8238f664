namespace DotNet.Testcontainers.Configurations;

public class ContainerConfiguration : IContainerConfiguration
{
    private static readonly Dictionary<string, string> None = [];

    public ContainerConfiguration(IContainerConfiguration resourceConfiguration)
        : this(resourceConfiguration, new ContainerConfiguration())
    {
    }

    public ContainerConfiguration(IContainerConfiguration oldValue, IContainerConfiguration newValue)
        : this(
            (newValue as ContainerConfiguration)?.ImageName ?? (oldValue as ContainerConfiguration)?.ImageName,
            Both(oldValue.Environments, newValue.Environments),
            Both(oldValue.PortBindings, newValue.PortBindings))
    {
    }

    internal ContainerConfiguration(
        string? image = null,
        IReadOnlyDictionary<string, string>? environments = null,
        IReadOnlyDictionary<string, string>? portBindings = null)
    {
        ImageName = image;
        Environments = environments ?? None;
        PortBindings = portBindings ?? None;
    }

    public IReadOnlyDictionary<string, string> Environments { get; }

    public IReadOnlyDictionary<string, string> PortBindings { get; }

    internal string? ImageName { get; }

    private static Dictionary<string, string> Both(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        var both = new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var (name, value) in after)
            both[name] = value;
        return both;
    }
}
