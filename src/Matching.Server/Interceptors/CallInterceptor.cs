using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Matching.Server.Interceptors;

/// <summary>An interceptor that treats the four shapes of a call alike.</summary>
public abstract class CallInterceptor : Interceptor
{
    /// <summary>Does the interceptor's work around the rest of the call.</summary>
    /// <param name="type">Shape of the call.</param>
    /// <param name="context">Context of the call.</param>
    /// <param name="next">The rest of the call, to be given the same context or one around it.</param>
    protected abstract Task<T> InvokeAsync<T>(MethodType type, ServerCallContext context, Func<ServerCallContext, Task<T>> next);

    public sealed override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        InvokeAsync(MethodType.Unary, context, c => continuation(request, c));

    public sealed override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        InvokeAsync(MethodType.ClientStreaming, context, c => continuation(requestStream, c));

    public sealed override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        InvokeAsync(MethodType.ServerStreaming, context, c => Finish(continuation(request, responseStream, c)));

    public sealed override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        InvokeAsync(MethodType.DuplexStreaming, context, c => Finish(continuation(requestStream, responseStream, c)));

    private static async Task<bool> Finish(Task call)
    {
        await call;
        return true;
    }
}
