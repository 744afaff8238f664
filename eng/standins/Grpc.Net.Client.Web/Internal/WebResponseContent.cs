using System.Net;
using System.Net.Http.Headers;

namespace Grpc.Net.Client.Web.Internal;

/// <summary>Shows a gRPC-Web body as a gRPC body, and its last frame as the response's trailers.</summary>
internal sealed class WebResponseContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly HttpResponseMessage _response;
    private readonly bool _text;

    public WebResponseContent(HttpResponseMessage response, string contentType, bool text)
    {
        _inner = response.Content;
        _response = response;
        _text = text;
        foreach (var (name, values) in _inner.Headers)
            Headers.TryAddWithoutValidation(name, values);
        Headers.ContentType = new MediaTypeHeaderValue(contentType);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await using var body = await OpenAsync(CancellationToken.None).ConfigureAwait(false);
        await body.CopyToAsync(stream).ConfigureAwait(false);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => OpenAsync(CancellationToken.None);

    protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => OpenAsync(cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = -1;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    private async Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        var body = await _inner.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return new WebResponseStream(_text ? new Base64DecodingStream(body) : body, _response.TrailingHeaders);
    }
}
