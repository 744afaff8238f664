using System.Net.Sockets;
using Grpc.Core;

namespace Grpc.Net.Client.Internal;

internal static class TransportError
{
    /// <summary>What an exception of the HTTP stack, or of a serializer, means to the caller.</summary>
    public static Status ToStatus(string doing, Exception exception)
    {
        var chain = Chain(exception).ToArray();
        var reset = chain.OfType<HttpProtocolException>().LastOrDefault();
        var code = reset is not null ? OfReset(reset.ErrorCode)
            : chain.Any(e => e is SocketException or IOException) ? StatusCode.Unavailable
            : StatusCode.Internal;
        var story = string.Join(' ', chain.Select(e => $"{e.GetType().Name}: {e.Message}"));
        return new Status(code, $"{doing} failed. {story}", exception);
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            yield return e;
    }

    // RST_STREAM codes of RFC 9113, section 7, as the gRPC over HTTP/2 protocol maps them.
    private static StatusCode OfReset(long code) => code switch
    {
        0x7 => StatusCode.Unavailable, // REFUSED_STREAM
        0x8 => StatusCode.Cancelled, // CANCEL
        0xb => StatusCode.ResourceExhausted, // ENHANCE_YOUR_CALM
        0xc => StatusCode.PermissionDenied, // INADEQUATE_SECURITY
        _ => StatusCode.Internal,
    };
}
