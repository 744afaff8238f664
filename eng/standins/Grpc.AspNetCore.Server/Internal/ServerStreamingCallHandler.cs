using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

internal sealed class ServerStreamingCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, MethodSettings settings, ILogger logger, ServerStreamingServerMethod<TRequest, TResponse> target)
    : CallHandler<TRequest, TResponse>(method, settings, logger)
    where TRequest : class
    where TResponse : class
{
    private readonly ServerStreamingServerMethod<TRequest, TResponse> _invoke = Intercept(settings, target, (activate, next) => async (request, responses, context) =>
    {
        await using var interceptor = activate(context);
        await interceptor.Instance.ServerStreamingServerHandler(request, responses, context, next);
    });

    protected override async Task ServeAsync(GrpcCall call)
    {
        LiftRequestTimeout(call.Http);
        var request = await Requests(call).ReadSingleAsync();
        var responses = Responses(call);
        try
        {
            await _invoke(request, responses, call);
        }
        finally
        {
            responses.Close();
        }
    }
}
