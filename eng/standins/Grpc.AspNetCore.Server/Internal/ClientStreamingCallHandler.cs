using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

internal sealed class ClientStreamingCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, MethodSettings settings, ILogger logger, ClientStreamingServerMethod<TRequest, TResponse> target)
    : CallHandler<TRequest, TResponse>(method, settings, logger)
    where TRequest : class
    where TResponse : class
{
    private readonly ClientStreamingServerMethod<TRequest, TResponse> _invoke = Intercept(settings, target, (activate, next) => async (requests, context) =>
    {
        await using var interceptor = activate(context);
        return await interceptor.Instance.ClientStreamingServerHandler(requests, context, next);
    });

    protected override async Task ServeAsync(GrpcCall call)
    {
        LiftUploadLimits(call.Http);
        LiftRequestTimeout(call.Http);
        var requests = Requests(call);
        TResponse response;
        try
        {
            response = await _invoke(requests, call);
        }
        finally
        {
            requests.Close();
        }
        await RespondAsync(call, response);
    }
}
