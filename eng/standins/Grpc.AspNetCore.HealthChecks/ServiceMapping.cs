namespace Grpc.AspNetCore.HealthChecks;

/// <summary>A service and the health checks that it depends on.</summary>
public sealed class ServiceMapping(string name, Func<HealthCheckMapContext, bool> predicate)
{
    public string Name { get; } = name;

    public Func<HealthCheckMapContext, bool>? HealthCheckPredicate { get; } = predicate;

    internal bool DependsOn(string check, IEnumerable<string> tags) => HealthCheckPredicate?.Invoke(new HealthCheckMapContext(check, tags)) ?? true;
}
