using Grpc.Net.Client.Web.Internal;

namespace Grpc.Net.Client.Web;

/// <summary>Carries gRPC calls as gRPC-Web, whose trailers are the last frame of the body, and so over HTTP/1.1 too.</summary>
public sealed class GrpcWebHandler : DelegatingHandler
{
    private const string GrpcContentType = "application/grpc";

    public GrpcWebHandler()
    {
    }

    public GrpcWebHandler(HttpMessageHandler innerHandler) : base(innerHandler)
    {
    }

    public GrpcWebHandler(GrpcWebMode mode) => GrpcWebMode = mode;

    public GrpcWebHandler(GrpcWebMode mode, HttpMessageHandler innerHandler) : base(innerHandler) => GrpcWebMode = mode;

    public GrpcWebMode GrpcWebMode { get; set; }

    private string WebContentType => GrpcWebMode == GrpcWebMode.GrpcWebText ? "application/grpc-web-text" : "application/grpc-web";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Content?.Headers.ContentType?.MediaType is { } type && IsOfType(type, GrpcContentType)
            ? SendWebAsync(request, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendWebAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = GrpcWebMode == GrpcWebMode.GrpcWebText;
        request.Content = new WebRequestContent(request.Content!, WebContentType, text);
        if (text)
            request.Headers.TryAddWithoutValidation("Accept", WebContentType);
        // A gRPC channel asks for exactly HTTP/2; over TLS, where versions are negotiated, gRPC-Web also takes less.
        if (request.RequestUri?.Scheme == Uri.UriSchemeHttps && request.VersionPolicy == HttpVersionPolicy.RequestVersionExact)
            request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;

        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Content.Headers.ContentType?.MediaType is { } type && IsOfType(type, WebContentType))
            response.Content = new WebResponseContent(response, GrpcContentType, text);
        response.Version = System.Net.HttpVersion.Version20;
        return response;
    }

    private static bool IsOfType(string contentType, string wanted) =>
        contentType.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (contentType.Length == wanted.Length || contentType[wanted.Length] == '+');
}
