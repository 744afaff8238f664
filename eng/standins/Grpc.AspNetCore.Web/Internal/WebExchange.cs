using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Grpc.AspNetCore.Web.Internal;

/// <summary>
/// The request's features as the gRPC server sees them while a gRPC-Web call is served: bodies out of and into base64 where text
/// was asked for, and trailers that are kept, to be sent as the last frame of the body.
/// </summary>
internal sealed class WebExchange : IRequestBodyPipeFeature, IHttpResponseBodyFeature, IHttpResponseTrailersFeature, IHttpResetFeature
{
    private readonly IFeatureCollection _features;
    private readonly IRequestBodyPipeFeature? _request;
    private readonly IHttpResponseBodyFeature _response;
    private readonly IHttpResponseTrailersFeature? _trailers;
    private readonly IHttpResetFeature? _reset;
    private Stream? _stream;
    private int _ended;

    public WebExchange(HttpContext http, WebFormat requestFormat, WebFormat responseFormat)
    {
        Reader = requestFormat.IsText ? PipeReader.Create(new Base64DecodingStream(http.Request.BodyReader)) : http.Request.BodyReader;
        Writer = responseFormat.IsText ? new Base64PipeWriter(http.Response.BodyWriter) : http.Response.BodyWriter;
        _features = http.Features;
        _request = _features.Get<IRequestBodyPipeFeature>();
        _response = _features.GetRequiredFeature<IHttpResponseBodyFeature>();
        _trailers = _features.Get<IHttpResponseTrailersFeature>();
        _reset = _features.Get<IHttpResetFeature>();
        _features.Set<IRequestBodyPipeFeature>(this);
        _features.Set<IHttpResponseBodyFeature>(this);
        _features.Set<IHttpResponseTrailersFeature>(this);
        _features.Set<IHttpResetFeature>(this);
    }

    public PipeReader Reader { get; }

    public PipeWriter Writer { get; }

    public Stream Stream => _stream ??= Writer.AsStream(leaveOpen: true);

    public IHeaderDictionary Trailers { get; set; } = new HeaderDictionary();

    public Task StartAsync(CancellationToken cancellationToken = default) => _response.StartAsync(cancellationToken);

    public void DisableBuffering() => _response.DisableBuffering();

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("A gRPC response consists of messages.");

    /// <summary>HTTP/1.1 has streams that end and no others: there it does nothing.</summary>
    public void Reset(int errorCode) => _reset?.Reset(errorCode);

    public async Task CompleteAsync()
    {
        await WriteTrailersAsync();
        await _response.CompleteAsync();
    }

    /// <summary>Writes the last frame, unless a deadline did; a response that consists of headers alone has none.</summary>
    public async Task WriteTrailersAsync()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 1)
            return;
        if (Trailers.Count > 0)
            TrailerFrame.Write(Writer, Trailers);
        await Writer.FlushAsync();
    }

    /// <summary>Gives the request its own features back.</summary>
    public void Detach()
    {
        _features.Set(_request);
        _features.Set(_response);
        _features.Set(_trailers);
        _features.Set(_reset);
    }
}
