using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client.Internal;

/// <summary>A call with its messages. Made without a request, the requests come through <see cref="RequestStream"/>.</summary>
internal sealed class TypedCall<TRequest, TResponse> : GrpcCall
    where TRequest : class
    where TResponse : class
{
    private readonly Method<TRequest, TResponse> _method;
    private readonly TRequest? _request;
    private readonly RequestStreamContent? _requestContent;
    private readonly string _requestEncoding;
    private readonly MessagePayload _payload = new();

    public TypedCall(GrpcChannel channel, Method<TRequest, TResponse> method, CallOptions options, TRequest? request) : base(channel, method, options)
    {
        _method = method;
        _request = request;
        _requestEncoding = options.Headers?.GetValue(GrpcHeaders.RequestEncodingChoice) ?? options.Headers?.GetValue(GrpcHeaders.Encoding) ?? GrpcHeaders.Identity;
        if (request is null)
        {
            _requestContent = new RequestStreamContent();
            RequestStream = new RequestStreamWriter<TRequest, TResponse>(this, _requestContent, options.WriteOptions);
        }
        Send();
    }

    public RequestStreamWriter<TRequest, TResponse>? RequestStream { get; }

    /// <summary>Whether the response is read without the caller's doing, so that the call's end does not wait for them.</summary>
    public bool ReadsByItself => ExpectsMessage;

    protected override bool ExpectsMessage => _method.Type is MethodType.Unary or MethodType.ClientStreaming;

    public async Task<TResponse> ReadResponseAsync()
    {
        try
        {
            var response = await Response.ConfigureAwait(false);
            if (Status is not null)
                throw Failure();
            var message = await ReadOnlyMessageAsync(await OpenAsync(response).ConfigureAwait(false)).ConfigureAwait(false);
            var status = ResponseStatus.OfTrailers(response);
            if (message is null && status.StatusCode == StatusCode.OK)
                status = new Status(StatusCode.Internal, "The response has the status OK and no message.");
            Finish(status, response);
            return Status!.Value.StatusCode == StatusCode.OK ? message! : throw Failure();
        }
        catch (Exception e)
        {
            throw Fail("Reading the response", e);
        }
    }

    public async ValueTask<MessageReader> OpenAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStreamAsync(Transport).ConfigureAwait(false);
        return new MessageReader(body, GrpcHeaders.Find(response.Headers, GrpcHeaders.Encoding) ?? GrpcHeaders.Identity, Settings);
    }

    /// <summary>Null at the end of the response.</summary>
    public async ValueTask<TResponse?> ReadMessageAsync(MessageReader reader)
    {
        if (await reader.ReadAsync(Transport).ConfigureAwait(false) is not { } message)
            return null;
        try
        {
            return _method.ResponseMarshaller.ContextualDeserializer(_payload.Of(message));
        }
        finally
        {
            message.GiveBack();
        }
    }

    public MessageFrame Serialize(TRequest message, WriteOptions? writeOptions)
    {
        var frame = new MessageFrame(Settings.MaxSendMessageSize, Compression(writeOptions));
        try
        {
            _method.RequestMarshaller.ContextualSerializer(message, frame);
            return frame;
        }
        catch
        {
            frame.Dispose();
            throw;
        }
    }

    protected override HttpContent CreateContent() => _requestContent ?? (HttpContent)new MessageContent(Serialize(_request!, Options.WriteOptions));

    private async ValueTask<TResponse?> ReadOnlyMessageAsync(MessageReader reader)
    {
        var message = await ReadMessageAsync(reader).ConfigureAwait(false);
        if (message is not null)
            await reader.ReadEndAsync(Transport).ConfigureAwait(false);
        return message;
    }

    private ICompressionProvider? Compression(WriteOptions? writeOptions)
    {
        if (_requestEncoding == GrpcHeaders.Identity || writeOptions?.Flags.HasFlag(WriteFlags.NoCompress) == true)
            return null;
        return Settings.CompressionProviders.TryGetValue(_requestEncoding, out var provider)
            ? provider
            : throw new InvalidOperationException($"The channel has no compression provider for '{_requestEncoding}'.");
    }
}
