using Grpc.Health.V1;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Grpc.AspNetCore.HealthChecks.Internal;

internal static class Serving
{
    /// <summary>A degraded check still serves; without any check nothing is known.</summary>
    public static HealthCheckResponse.Types.ServingStatus Status(IEnumerable<HealthReportEntry> entries)
    {
        HealthStatus? worst = null;
        foreach (var entry in entries)
            worst = worst is { } other && other < entry.Status ? other : entry.Status;
        return worst switch
        {
            null => HealthCheckResponse.Types.ServingStatus.Unknown,
            HealthStatus.Unhealthy => HealthCheckResponse.Types.ServingStatus.NotServing,
            _ => HealthCheckResponse.Types.ServingStatus.Serving,
        };
    }
}
