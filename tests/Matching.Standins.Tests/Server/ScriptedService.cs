using Grpc.Core;
using Matching.Interop.V1;

namespace Matching.Standins.Tests.Server;

internal sealed class ScriptedService(Script script) : InteropService.InteropServiceBase
{
    public override Task<InteropResponse> Unary(InteropRequest request, ServerCallContext context) => script.Unary(request, context);

    public override Task<InteropResponse> ClientStream(IAsyncStreamReader<InteropRequest> requestStream, ServerCallContext context) =>
        script.ClientStream(requestStream, context);

    public override Task ServerStream(InteropRequest request, IServerStreamWriter<InteropResponse> responseStream, ServerCallContext context) =>
        script.ServerStream(request, responseStream, context);

    public override Task Bidi(
        IAsyncStreamReader<InteropRequest> requestStream, IServerStreamWriter<InteropResponse> responseStream, ServerCallContext context) =>
        script.Bidi(requestStream, responseStream, context);
}
