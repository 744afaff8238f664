using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Tells gRPC requests from others.</summary>
internal static class RequestCheck
{
    /// <summary>Answers a request that is no gRPC call and says whether it did.</summary>
    public static bool Reject(HttpContext http)
    {
        var request = http.Request;
        if (!IsContentType(request.ContentType, GrpcHeaders.ContentType))
        {
            RejectContentType(http);
            return true;
        }
        if (HttpProtocol.IsHttp2(request.Protocol) || HttpProtocol.IsHttp3(request.Protocol))
            return false;
        http.Response.Headers.Upgrade = HttpProtocol.Http2;
        Answer(http, StatusCodes.Status426UpgradeRequired, $"Request protocol '{request.Protocol}' is not supported.");
        return true;
    }

    public static bool IsGrpcOrGrpcWeb(string? contentType) =>
        IsContentType(contentType, GrpcHeaders.ContentType)
        || IsContentType(contentType, "application/grpc-web")
        || IsContentType(contentType, "application/grpc-web-text");

    public static bool IsCorsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod);

    private static bool IsContentType(string? actual, string expected) =>
        actual is not null
        && actual.StartsWith(expected, StringComparison.OrdinalIgnoreCase)
        && (actual.Length == expected.Length || actual[expected.Length] is ';' or '+');

    private static void RejectContentType(HttpContext http)
    {
        if (IsCorsPreflight(http.Request))
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            Answer(http, StatusCodes.Status405MethodNotAllowed, "Unhandled CORS preflight request: CORS may not be configured.");
            return;
        }
        Answer(http, StatusCodes.Status415UnsupportedMediaType, http.Request.ContentType is { } type
            ? $"Content-Type '{type}' is not supported."
            : "Content-Type is missing from the request.");
    }

    private static void Answer(HttpContext http, int httpStatus, string detail)
    {
        http.Response.StatusCode = httpStatus;
        ResponseEnd.Write(http.Response, new Status(StatusCode.Internal, detail));
    }
}
