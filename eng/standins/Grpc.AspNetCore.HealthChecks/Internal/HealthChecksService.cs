using Grpc.Core;
using Grpc.Health.V1;
using Grpc.HealthCheck;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Grpc.AspNetCore.HealthChecks.Internal;

/// <summary>The health service: checks run when asked, or the last published result is given, as configured.</summary>
internal sealed class HealthChecksService(
    HealthServiceImpl published,
    HealthCheckService checks,
    IOptions<HealthCheckOptions> checkOptions,
    IOptions<GrpcHealthChecksOptions> options,
    IHostApplicationLifetime lifetime)
    : Health.V1.Health.HealthBase
{
    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        if (options.Value.UseHealthChecksCache)
            return await published.Check(request, context);
        return await RunChecksAsync(request.Service, context.CancellationToken) ?? throw new RpcException(new Status(StatusCode.NotFound, ""));
    }

    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        // An open watch would hold up the server's shutdown.
        var stopping = options.Value.SuppressCompletionOnShutdown ? CancellationToken.None : lifetime.ApplicationStopping;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, stopping);
        var responses = options.Value.UseHealthChecksCache
            ? responseStream
            : new FreshFirstWriter(responseStream, async () =>
                await RunChecksAsync(request.Service, ending.Token)
                ?? new HealthCheckResponse { Status = HealthCheckResponse.Types.ServingStatus.ServiceUnknown });
        await published.Watch(request, responses, new EndingCallContext(context, ending.Token));
        if (stopping.IsCancellationRequested && !context.CancellationToken.IsCancellationRequested)
            await responseStream.WriteAsync(new HealthCheckResponse { Status = HealthCheckResponse.Types.ServingStatus.NotServing });
    }

    /// <summary>Runs the checks that a service depends on; null for a service that is not mapped.</summary>
    private async Task<HealthCheckResponse?> RunChecksAsync(string service, CancellationToken cancellation)
    {
        if (!options.Value.Services.TryGet(service, out var mapping))
            return null;
        var report = await checks.CheckHealthAsync(
            check => checkOptions.Value.Predicate?.Invoke(check) != false && mapping.DependsOn(check.Name, check.Tags), cancellation);
        return new HealthCheckResponse { Status = Serving.Status(report.Entries.Values) };
    }
}
