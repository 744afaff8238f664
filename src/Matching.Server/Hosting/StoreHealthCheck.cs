using Matching.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Matching.Server.Hosting;

/// <summary>The server serves while its store does.</summary>
internal sealed class StoreHealthCheck(IGraphStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.PingAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StoreException e)
        {
            return HealthCheckResult.Unhealthy("The store cannot serve.", e);
        }
    }
}
