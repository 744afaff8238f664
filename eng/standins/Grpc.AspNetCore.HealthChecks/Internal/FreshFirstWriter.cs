using Grpc.Core;
using Grpc.Health.V1;

namespace Grpc.AspNetCore.HealthChecks.Internal;

/// <summary>Puts the result of a run made now in the place of the first status of a watch, which may be old or not there yet.</summary>
internal sealed class FreshFirstWriter(IServerStreamWriter<HealthCheckResponse> responses, Func<Task<HealthCheckResponse>> runChecks)
    : IServerStreamWriter<HealthCheckResponse>
{
    private HealthCheckResponse? _last;

    public WriteOptions? WriteOptions
    {
        get => responses.WriteOptions;
        set => responses.WriteOptions = value;
    }

    public async Task WriteAsync(HealthCheckResponse message)
    {
        var next = _last is null ? await runChecks() : message;
        // The first periodic run mostly finds what the fresh one has just told.
        if (next.Equals(_last))
            return;
        _last = next;
        await responses.WriteAsync(next);
    }
}
