using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;

namespace Grpc.Net.Client.Internal;

internal static class ResponseStatus
{
    /// <summary>The status that a response's head ends the call with: its own grpc-status, or what is wrong with it. Null when the body follows.</summary>
    public static Status? OfHead(HttpResponseMessage response) => Read(response.Headers) ?? Refusal(response);

    /// <summary>The status in the trailers, once the body has been read.</summary>
    public static Status OfTrailers(HttpResponseMessage response)
    {
        try
        {
            return Read(response.TrailingHeaders) ?? new Status(StatusCode.Cancelled, "The response ended without a grpc-status.");
        }
        catch (InvalidDataException e)
        {
            return new Status(StatusCode.Cancelled, e.Message, e);
        }
    }

    private static Status? Read(HttpHeaders headers)
    {
        if (GrpcHeaders.Find(headers, GrpcHeaders.Status) is not { } code)
            return null;
        if (!int.TryParse(code, out var number))
            throw new InvalidDataException($"The response has the grpc-status '{code}', which is not a number.");
        return new Status((StatusCode)number, Uri.UnescapeDataString(GrpcHeaders.Find(headers, GrpcHeaders.Message) ?? ""));
    }

    private static Status? Refusal(HttpResponseMessage response)
    {
        if (response.Version < HttpVersion.Version20)
            return new Status(StatusCode.Internal, $"The response came over HTTP/{response.Version}; gRPC needs HTTP/2.");
        if (response.StatusCode != HttpStatusCode.OK)
            return new Status(OfHttp((int)response.StatusCode), $"The response has the HTTP status code {(int)response.StatusCode}.");
        return WrongContentType(response.Content.Headers) is { } wrong ? new Status(StatusCode.Cancelled, wrong) : null;
    }

    private static string? WrongContentType(HttpContentHeaders headers)
    {
        if (GrpcHeaders.Find(headers, "Content-Type") is not { } type)
            return "The response has no content type.";
        var rest = type.StartsWith(GrpcHeaders.ContentType, StringComparison.OrdinalIgnoreCase) ? type[GrpcHeaders.ContentType.Length..] : null;
        return rest is "" or [';', ..] or ['+', ..] ? null : $"The response has the content type '{type}'.";
    }

    private static StatusCode OfHttp(int code) => code switch
    {
        400 or 431 or (>= 100 and < 200) => StatusCode.Internal,
        401 => StatusCode.Unauthenticated,
        403 => StatusCode.PermissionDenied,
        404 => StatusCode.Unimplemented,
        429 or 502 or 503 or 504 => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };
}
