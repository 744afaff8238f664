using Grpc.Core;

namespace Grpc.Net.Client.Internal;

/// <summary>What a call object of the API asks of its call. Kept here, so that a call allocates no delegates.</summary>
internal static class CallCallbacks
{
    public static readonly Func<object, Task<Metadata>> Headers = static call => ((GrpcCall)call).ResponseHeaders;

    public static readonly Func<object, Status> Status = static call => ((GrpcCall)call).GetStatus();

    public static readonly Func<object, Metadata> Trailers = static call => ((GrpcCall)call).GetTrailers();

    public static readonly Action<object> Dispose = static call => ((GrpcCall)call).Dispose();
}
