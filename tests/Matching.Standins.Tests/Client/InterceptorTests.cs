using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Matching.Standins.Tests.Client;

public sealed class InterceptorTests : ClientTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Intercept_Several_TheFirstSeesTheCallFirst()
    {
        var seen = new List<string>();
        var invoker = (await ConnectAsync(context => context.AnswerAsync("message"))).Intercept(new Recorder("a", seen), new Recorder("b", seen));

        await Unary(invoker);
        await ServerStream(invoker).ResponseStream.MoveNext(Cancel);

        seen.ShouldBe(["a /test.Echo/Unary", "b /test.Echo/Unary", "a /test.Echo/ServerStreaming", "b /test.Echo/ServerStreaming"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Intercept_Metadata_IsSent()
    {
        var invoker = (await ConnectAsync(context => context.AnswerAsync(context.Request.Headers["x-added"]!)))
            .Intercept(metadata =>
            {
                metadata.Add("x-added", "by interceptor");
                return metadata;
            });

        (await Unary(invoker)).ShouldBe("by interceptor");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Intercept_Channel_ReplacesResponses()
    {
        var channel = Channel(await PeerAsync(context => context.AnswerAsync("message")));

        (await Unary(channel.Intercept(new Shouting()))).ShouldBe("MESSAGE");
    }

    private sealed class Recorder(string name, List<string> seen) : Interceptor
    {
        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            seen.Add($"{name} {context.Method.FullName}");
            return continuation(request, context);
        }

        public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation)
        {
            seen.Add($"{name} {context.Method.FullName}");
            return continuation(request, context);
        }
    }

    private sealed class Shouting : Interceptor
    {
        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            var call = continuation(request, context);
            return new AsyncUnaryCall<TResponse>(ShoutAsync(call.ResponseAsync), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
        }

        private static async Task<T> ShoutAsync<T>(Task<T> response) => (T)(object)((string)(object)(await response)!).ToUpperInvariant();
    }
}
