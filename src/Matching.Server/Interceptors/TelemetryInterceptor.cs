using System.Diagnostics;
using Grpc.Core;

namespace Matching.Server.Interceptors;

/// <summary>Traces, times, counts and logs every call with the status that its caller sees.</summary>
internal sealed partial class TelemetryInterceptor(ILogger<TelemetryInterceptor> logger, TimeProvider time) : CallInterceptor
{
    protected override async Task<T> InvokeAsync<T>(MethodType type, ServerCallContext context, Func<ServerCallContext, Task<T>> next)
    {
        using var activity = Telemetry.Activities.StartActivity(context.Method, ActivityKind.Server);
        var method = new KeyValuePair<string, object?>("rpc.method", context.Method);
        var start = time.GetTimestamp();
        var status = StatusCode.Unknown;
        Telemetry.Active.Add(1, method);
        try
        {
            var response = await next(context);
            status = context.Status.StatusCode;
            return response;
        }
        catch (RpcException e)
        {
            status = e.StatusCode;
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, method);
            var elapsed = time.GetElapsedTime(start);
            Telemetry.Duration.Record(elapsed.TotalSeconds, method, new("rpc.response.status_code", status.ToString()));
            activity?.SetTag("rpc.system", "grpc").SetTag("rpc.response.status_code", status.ToString());
            LogCall(context.Method, status, elapsed.TotalMilliseconds, RequestId.Of(context));
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Method} {Status} in {Milliseconds:0.0} ms, request {RequestId}")]
    private partial void LogCall(string method, StatusCode status, double milliseconds, string requestId);
}
