using Grpc.HealthCheck;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Grpc.AspNetCore.HealthChecks.Internal;

/// <summary>Carries each periodic run of the health checks to the health service, and so to whoever watches.</summary>
internal sealed class StatusPublisher(HealthServiceImpl health, IOptions<GrpcHealthChecksOptions> options) : IHealthCheckPublisher
{
    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        foreach (var mapping in options.Value.Services)
        {
            var entries = report.Entries.Where(entry => mapping.DependsOn(entry.Key, entry.Value.Tags)).Select(entry => entry.Value);
            health.SetStatus(mapping.Name, Serving.Status(entries));
        }
        return Task.CompletedTask;
    }
}
