using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

internal sealed class DuplexStreamingCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, MethodSettings settings, ILogger logger, DuplexStreamingServerMethod<TRequest, TResponse> target)
    : CallHandler<TRequest, TResponse>(method, settings, logger)
    where TRequest : class
    where TResponse : class
{
    private readonly DuplexStreamingServerMethod<TRequest, TResponse> _invoke = Intercept(settings, target, (activate, next) => async (requests, responses, context) =>
    {
        await using var interceptor = activate(context);
        await interceptor.Instance.DuplexStreamingServerHandler(requests, responses, context, next);
    });

    protected override async Task ServeAsync(GrpcCall call)
    {
        LiftUploadLimits(call.Http);
        LiftRequestTimeout(call.Http);
        var (requests, responses) = (Requests(call), Responses(call));
        try
        {
            await _invoke(requests, responses, call);
        }
        finally
        {
            requests.Close();
            responses.Close();
        }
    }
}
