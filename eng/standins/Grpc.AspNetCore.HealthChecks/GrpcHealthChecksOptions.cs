namespace Grpc.AspNetCore.HealthChecks;

/// <summary>How the health service answers.</summary>
public sealed class GrpcHealthChecksOptions
{
    /// <summary>The services that are known, and the health checks that each depends on.</summary>
    public ServiceMappingCollection Services { get; } = [];

    /// <summary>Whether answers come from the last periodic run of the health checks rather than from a run of their own; false by default.</summary>
    public bool UseHealthChecksCache { get; set; }

    /// <summary>Whether watches are left open, rather than ended with NOT_SERVING, when the application stops; false by default.</summary>
    public bool SuppressCompletionOnShutdown { get; set; }
}
