using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

internal static partial class Log
{
    public const string Category = "Grpc.AspNetCore.Server.ServerCallHandler";

    [LoggerMessage(2, LogLevel.Debug, "The grpc-timeout '{Timeout}' cannot be understood and is ignored.")]
    public static partial void TimeoutIgnored(ILogger logger, string? timeout);

    [LoggerMessage(3, LogLevel.Error, "Error when executing service method '{Method}'.")]
    public static partial void MethodFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(4, LogLevel.Information, "Service method '{Method}' was cancelled.")]
    public static partial void MethodCancelled(ILogger logger, string method, Exception exception);

    [LoggerMessage(5, LogLevel.Information, "Error status code '{StatusCode}' with detail '{Detail}' raised.")]
    public static partial void StatusRaised(ILogger logger, StatusCode statusCode, string detail, Exception? exception);

    [LoggerMessage(6, LogLevel.Debug, "The deadline of '{Method}' was exceeded.")]
    public static partial void DeadlineExceeded(ILogger logger, string method);

    [LoggerMessage(7, LogLevel.Error, "Ending the call to '{Method}' at its deadline failed.")]
    public static partial void DeadlineFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(8, LogLevel.Error, "The trailers of '{Method}' cannot be sent.")]
    public static partial void TrailersRejected(ILogger logger, string method, Exception exception);
}
