namespace Grpc.AspNetCore.HealthChecks;

/// <summary>A health check, for the decision whether a service depends on it.</summary>
public sealed class HealthCheckMapContext(string name, IEnumerable<string> tags)
{
    public string Name { get; } = name;

    public IEnumerable<string> Tags { get; } = tags;
}
