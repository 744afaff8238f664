using Grpc.Core;

namespace Matching.Server.Interceptors;

/// <summary>Gives every call an id, the caller's own where it sent a usable one, and answers with it in the headers.</summary>
internal sealed class RequestIdInterceptor(TimeProvider time) : CallInterceptor
{
    private const int MaxLength = 128;

    protected override Task<T> InvokeAsync<T>(MethodType type, ServerCallContext context, Func<ServerCallContext, Task<T>> next)
    {
        // The call's own metadata would be a copy of all headers.
        var http = context.GetHttpContext();
        var sent = (string?)http.Request.Headers[RequestId.Header];
        var id = IsUsable(sent) ? sent! : Guid.CreateVersion7(time.GetUtcNow()).ToString();
        RequestId.Set(context, id);
        http.Items[typeof(RequestIdInterceptor)] = id;
        http.Response.Headers[RequestId.Header] = id;
        return next(context);
    }

    // It goes into log lines and headers, so nothing that could end either.
    private static bool IsUsable(string? id) => id is { Length: > 0 and <= MaxLength } && id.All(c => c is > ' ' and <= '~');
}
