using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Grpc.AspNetCore.Web.Internal;

/// <summary>Shows a gRPC-Web request to the gRPC server as gRPC, and its response to the client as gRPC-Web.</summary>
internal sealed class GrpcWebMiddleware(RequestDelegate next, IOptions<GrpcWebOptions> options)
{
    private const string GrpcContentType = "application/grpc";

    public Task InvokeAsync(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && WebFormat.TryParse(http.Request.ContentType, out var format) && IsEnabled(http)
            ? TranslateAsync(http, format)
            : next(http);

    private bool IsEnabled(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IGrpcWebEnabledMetadata>()?.GrpcWebEnabled ?? options.Value.DefaultEnabled;

    private async Task TranslateAsync(HttpContext http, WebFormat requestFormat)
    {
        var responseFormat = WebFormat.TryParse(http.Request.Headers.Accept, out var accepted) ? accepted : WebFormat.Binary;
        var exchange = new WebExchange(http, requestFormat, responseFormat);
        var protocol = http.Request.Protocol;
        // The gRPC server takes HTTP/2 alone, for the trailers that gRPC-Web does without.
        http.Request.Protocol = HttpProtocol.Http2;
        http.Request.ContentType = GrpcContentType + Suffix(http.Request.ContentType!);
        http.Response.OnStarting(() =>
        {
            http.Request.Protocol = protocol;
            if (http.Response.ContentType is { } type && type.StartsWith(GrpcContentType, StringComparison.OrdinalIgnoreCase))
                http.Response.ContentType = responseFormat.ContentType + Suffix(type);
            return Task.CompletedTask;
        });
        try
        {
            await next(http);
            await exchange.WriteTrailersAsync();
        }
        finally
        {
            exchange.Detach();
        }
    }

    /// <summary>The message format, such as "+proto", where the content type names it.</summary>
    private static string Suffix(string contentType) => contentType.IndexOf('+') is >= 0 and var start ? contentType[start..] : "";
}
