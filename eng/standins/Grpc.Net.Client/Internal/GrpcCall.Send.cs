using Grpc.Core;

namespace Grpc.Net.Client.Internal;

internal abstract partial class GrpcCall
{
    protected abstract HttpContent CreateContent();

    protected void Send()
    {
        RequireUtc(options.Deadline);
        channel.Add(this);
        _cancellation = options.CancellationToken.UnsafeRegister(OnCancelled, this);
        StartDeadline();
        Response = SendAsync();
    }

    private async Task<HttpResponseMessage> SendAsync()
    {
        try
        {
            Transport.ThrowIfCancellationRequested();
            var request = CreateRequest();
            request.Content = Own(ref _content, CreateContent());
            await AddCredentialsAsync(request).ConfigureAwait(false);
            var response = Own(ref _httpResponse, await SendAsync(request).ConfigureAwait(false));
            if (ResponseStatus.OfHead(response) is { } status)
                EndWithHead(status, response);
            return response;
        }
        catch (Exception e)
        {
            throw Fail("Starting the call", e);
        }
    }

    // An HTTP client would otherwise read the whole body before it returns.
    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => channel.Http is HttpClient client
        ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Transport)
        : channel.Http.SendAsync(request, Transport);

    private void EndWithHead(Status status, HttpResponseMessage response)
    {
        if (status.StatusCode == StatusCode.OK && ExpectsMessage)
            status = new Status(StatusCode.Internal, "The response has the status OK and no message.");
        var trailersOnly = GrpcHeaders.Find(response.Headers, GrpcHeaders.Status) is not null;
        End(status, trailersOnly ? response.Headers : response.TrailingHeaders);
    }

    private HttpRequestMessage CreateRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Settings.CallUri(method))
        {
            Version = Settings.HttpVersion,
            VersionPolicy = Settings.HttpVersionPolicy,
        };
        var headers = request.Headers;
        headers.TryAddWithoutValidation("User-Agent", GrpcHeaders.UserAgent);
        headers.TryAddWithoutValidation("TE", "trailers");
        headers.TryAddWithoutValidation(GrpcHeaders.AcceptEncoding, Settings.AcceptEncoding);
        foreach (var entry in options.Headers ?? [])
            AddOption(request, entry);
        if (HasDeadline)
            headers.TryAddWithoutValidation(GrpcHeaders.Timeout, GrpcTimeout.Encode(Remaining()));
        return request;
    }

    private static void AddOption(HttpRequestMessage request, Metadata.Entry entry)
    {
        if (entry.Key == GrpcHeaders.RequestEncodingChoice)
            request.Headers.TryAddWithoutValidation(GrpcHeaders.Encoding, entry.Value);
        else if (entry.Key != GrpcHeaders.Timeout)
            GrpcHeaders.Add(request.Headers, entry);
    }

    private async ValueTask AddCredentialsAsync(HttpRequestMessage request)
    {
        if (!Settings.UsesCallCredentials || (options.Credentials is null && Settings.CallCredentials.Count == 0))
            return;
        var context = Settings.CredentialsContext(method, Transport);
        var ofCall = options.Credentials is { } credentials ? CallCredentialsReader.InterceptorsOf(credentials) : [];
        foreach (var interceptor in ofCall.Concat(Settings.CallCredentials))
        {
            var metadata = new Metadata();
            await interceptor(context, metadata).ConfigureAwait(false);
            foreach (var entry in metadata)
                GrpcHeaders.Add(request.Headers, entry);
        }
    }
}
