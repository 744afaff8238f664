using Grpc.Core;

namespace Grpc.Net.Client.Internal;

internal abstract partial class GrpcCall
{
    // Between attempts to connect, for calls that wait for it: doubling, as far as a server's restart should be noticed soon.
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

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
            Own(ref _content, CreateContent());
            var response = Own(ref _httpResponse, await ConnectAsync().ConfigureAwait(false));
            if (ResponseStatus.OfHead(response) is { } status)
                EndWithHead(status, response);
            return response;
        }
        catch (Exception e)
        {
            throw Fail("Starting the call", e);
        }
    }

    private async Task<HttpResponseMessage> ConnectAsync()
    {
        for (var wait = FirstWait; ; wait = wait < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                var request = CreateRequest();
                await AddCredentialsAsync(request).ConfigureAwait(false);
                return await SendAsync(request).ConfigureAwait(false);
            }
            catch (HttpRequestException e) when (options.IsWaitForReady && IsConnecting(e))
            {
                await Task.Delay(wait, Settings.Time, Transport).ConfigureAwait(false);
            }
        }
    }

    // Nothing has been sent then, so that the call can start anew.
    private static bool IsConnecting(HttpRequestException e) => e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError;

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
            Content = _content,
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
