using Grpc.Core;

namespace Grpc.Net.Client.Internal;

internal sealed class HttpCallInvoker(GrpcChannel channel) : CallInvoker
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        AsyncUnaryCall(method, host, options, request).ResponseAsync.GetAwaiter().GetResult();

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = Start(method, options, request);
        return new AsyncUnaryCall<TResponse>(
            call.ReadResponseAsync(),
            CallCallbacks.Headers, CallCallbacks.Status, CallCallbacks.Trailers, CallCallbacks.Dispose, call);
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = Start(method, options, request);
        return new AsyncServerStreamingCall<TResponse>(
            new ResponseStreamReader<TRequest, TResponse>(call),
            CallCallbacks.Headers, CallCallbacks.Status, CallCallbacks.Trailers, CallCallbacks.Dispose, call);
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var call = Start(method, options, null);
        return new AsyncClientStreamingCall<TRequest, TResponse>(
            call.RequestStream!,
            call.ReadResponseAsync(),
            CallCallbacks.Headers, CallCallbacks.Status, CallCallbacks.Trailers, CallCallbacks.Dispose, call);
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var call = Start(method, options, null);
        return new AsyncDuplexStreamingCall<TRequest, TResponse>(
            call.RequestStream!,
            new ResponseStreamReader<TRequest, TResponse>(call),
            CallCallbacks.Headers, CallCallbacks.Status, CallCallbacks.Trailers, CallCallbacks.Dispose, call);
    }

    private TypedCall<TRequest, TResponse> Start<TRequest, TResponse>(Method<TRequest, TResponse> method, CallOptions options, TRequest? request)
        where TRequest : class
        where TResponse : class => new(channel, method, options, request);
}
