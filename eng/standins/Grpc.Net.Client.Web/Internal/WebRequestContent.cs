using System.Net;
using System.Net.Http.Headers;

namespace Grpc.Net.Client.Web.Internal;

internal sealed class WebRequestContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly bool _text;

    public WebRequestContent(HttpContent inner, string contentType, bool text)
    {
        _inner = inner;
        _text = text;
        foreach (var (name, values) in inner.Headers)
            Headers.TryAddWithoutValidation(name, values);
        Headers.ContentType = new MediaTypeHeaderValue(contentType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (!_text)
        {
            await _inner.CopyToAsync(stream, context, cancellationToken).ConfigureAwait(false);
            return;
        }
        var encoder = new Base64EncodingStream(stream);
        await _inner.CopyToAsync(encoder, context, cancellationToken).ConfigureAwait(false);
        await encoder.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

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
}
