using Grpc.Core;
using Matching.Interop.V1;

namespace Matching.Standins.Tests.Server;

/// <summary>The methods of a test's service.</summary>
internal sealed class Script
{
    public UnaryServerMethod<InteropRequest, InteropResponse> Unary { get; init; } =
        (request, _) => Task.FromResult(new InteropResponse { Text = request.Text, ReceivedSize = request.Payload.Length });

    public ClientStreamingServerMethod<InteropRequest, InteropResponse> ClientStream { get; init; } = (_, _) => Task.FromResult(new InteropResponse());

    public ServerStreamingServerMethod<InteropRequest, InteropResponse> ServerStream { get; init; } = (_, _, _) => Task.CompletedTask;

    public DuplexStreamingServerMethod<InteropRequest, InteropResponse> Bidi { get; init; } = (_, _, _) => Task.CompletedTask;
}
