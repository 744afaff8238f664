using Grpc.Core;
using Matching.Server.Errors;
using Matching.Suggestions;
using Matching.V1;

namespace Matching.Server.Interceptors;

/// <summary>
/// Turns every failure of a call into a status with details. What nobody foresaw is logged whole and answered with nothing but the request id.
/// </summary>
internal sealed partial class ErrorInterceptor(ILogger<ErrorInterceptor> logger, TimeProvider time) : CallInterceptor
{
    protected override async Task<T> InvokeAsync<T>(MethodType type, ServerCallContext context, Func<ServerCallContext, Task<T>> next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception e)
        {
            if (FaultOf(e, context) is not { } fault)
                throw;
            throw fault.ToRpcException(RequestId.Of(context));
        }
    }

    private Fault? FaultOf(Exception exception, ServerCallContext context)
    {
        // Whatever broke while the call was being taken down broke because of that.
        if (context.CancellationToken.IsCancellationRequested && exception is not (RequestException or SuggestionException))
        {
            return context.Deadline <= time.GetUtcNow().UtcDateTime
                ? new Fault(ErrorReason.DeadlineExceeded, "The deadline of the call passed.")
                : FaultTranslation.Cancelled;
        }
        if (FaultTranslation.Of(exception) is { } fault)
            return fault;
        // Other services, such as health, have statuses of their own.
        if (exception is RpcException)
            return null;

        LogUnforeseen(exception, context.Method, RequestId.Of(context));
        return new Fault(ErrorReason.Internal, $"The server failed; it logged the details under request id {RequestId.Of(context)}.");
    }

    [LoggerMessage(2, LogLevel.Error, "{Method} failed, request {RequestId}")]
    private partial void LogUnforeseen(Exception exception, string method, string requestId);
}
