using Google.Protobuf;
using Grpc.Core;

namespace Matching.Server.Interceptors;

/// <summary>Leaves short answers uncompressed, whatever the caller accepts: to compress a few kilobytes takes longer than to send them.</summary>
internal sealed class CompressionInterceptor : CallInterceptor
{
    private const int WorthwhileBytes = 16 * 1024;

    protected override async Task<T> InvokeAsync<T>(MethodType type, ServerCallContext context, Func<ServerCallContext, Task<T>> next)
    {
        var response = await next(context);
        if (type == MethodType.Unary && response is IMessage message && message.CalculateSize() < WorthwhileBytes)
            context.WriteOptions = new WriteOptions(WriteFlags.NoCompress);
        return response;
    }
}
