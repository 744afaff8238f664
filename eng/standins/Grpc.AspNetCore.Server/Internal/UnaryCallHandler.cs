using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

internal sealed class UnaryCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, MethodSettings settings, ILogger logger, UnaryServerMethod<TRequest, TResponse> target)
    : CallHandler<TRequest, TResponse>(method, settings, logger)
    where TRequest : class
    where TResponse : class
{
    private readonly UnaryServerMethod<TRequest, TResponse> _invoke = Intercept(settings, target, (activate, next) => async (request, context) =>
    {
        await using var interceptor = activate(context);
        return await interceptor.Instance.UnaryServerHandler(request, context, next);
    });

    protected override async Task ServeAsync(GrpcCall call)
    {
        var request = await Requests(call).ReadSingleAsync();
        await RespondAsync(call, await _invoke(request, call));
    }
}
