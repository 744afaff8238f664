using System.Collections.Frozen;
using Microsoft.Net.Http.Headers;

namespace Grpc.AspNetCore.Server.Internal;

internal static class GrpcHeaders
{
    public const string ContentType = "application/grpc";

    public const string Identity = "identity";

    /// <summary>A handler sets it among its response headers to choose the encoding of its messages.</summary>
    public const string EncodingRequest = "grpc-internal-encoding-request";

    /// <summary>Headers of the protocol itself, which are no metadata.</summary>
    public static readonly FrozenSet<string> Reserved = new[]
    {
        HeaderNames.GrpcEncoding, HeaderNames.GrpcAcceptEncoding, HeaderNames.GrpcTimeout,
        HeaderNames.ContentEncoding, HeaderNames.ContentType, HeaderNames.TE, HeaderNames.Host, HeaderNames.AcceptEncoding,
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a comma-separated list names the encoding.</summary>
    public static bool Lists(ReadOnlySpan<char> encodings, ReadOnlySpan<char> encoding)
    {
        foreach (var range in encodings.Split(','))
        {
            if (encodings[range].Trim().SequenceEqual(encoding))
                return true;
        }
        return false;
    }
}
