using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Matching.Standins.Tests.Server;

/// <summary>Notes when calls enter and leave it, and when it is disposed of.</summary>
internal sealed class RecordingInterceptor(Recording recording, string name) : Interceptor, IDisposable
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        Noted(() => continuation(request, context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        Noted(() => continuation(requestStream, context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Noted(() => Completed(continuation(request, responseStream, context)));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Noted(() => Completed(continuation(requestStream, responseStream, context)));

    public void Dispose() => recording.Add(name + " disposed");

    private static async Task<bool> Completed(Task call)
    {
        await call;
        return true;
    }

    private async Task<T> Noted<T>(Func<Task<T>> call)
    {
        recording.Add(name + " in");
        var result = await call();
        recording.Add(name + " out");
        return result;
    }
}
