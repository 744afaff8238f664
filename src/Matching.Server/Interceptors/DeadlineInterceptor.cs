using Grpc.Core;
using Matching.Server.Errors;
using Matching.Server.Hosting;

namespace Matching.Server.Interceptors;

/// <summary>Gives a deadline to calls for a single answer that bring none. Streams may take as long as their caller likes.</summary>
internal sealed class DeadlineInterceptor(ServerOptions options, TimeProvider time) : CallInterceptor
{
    // Where the framework looks for the HTTP request of a context that is not its own.
    private const string HttpContextKey = "__HttpContext";

    protected override async Task<T> InvokeAsync<T>(MethodType type, ServerCallContext context, Func<ServerCallContext, Task<T>> next)
    {
        if (type != MethodType.Unary || context.Deadline != DateTime.MaxValue)
            return await next(context);

        using var limit = new CancellationTokenSource(options.DefaultDeadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.CancellationToken);
        try
        {
            return await next(Within(context, either.Token));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !context.CancellationToken.IsCancellationRequested)
        {
            throw RequestException.DeadlineExceeded(options.DefaultDeadline);
        }
    }

    private static CancellableCallContext Within(ServerCallContext context, CancellationToken cancellation)
    {
        context.UserState[HttpContextKey] = context.GetHttpContext();
        return new CancellableCallContext(context, cancellation);
    }
}
