using System.Net;

namespace Matching.Standins.Tests.Server;

/// <summary>Sends what a gRPC client would not, and shows what comes back.</summary>
internal sealed class RawClient(Uri address, Version? version = null) : IDisposable
{
    public const string Unary = "/matching.interop.v1.InteropService/Unary";

    public const string ClientStream = "/matching.interop.v1.InteropService/ClientStream";

    public const string ServerStream = "/matching.interop.v1.InteropService/ServerStream";

    private readonly HttpClient _http = new() { BaseAddress = address, DefaultRequestVersion = version ?? HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

    public void Dispose() => _http.Dispose();

    public Task<RawResponse> PostAsync(string path, byte[] body, params (string Name, string Value)[] headers) =>
        PostAsync(path, new ByteArrayContent(body), "application/grpc", headers);

    public Task<RawResponse> PostAsync(string path, HttpContent body, string? contentType, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, contentType, headers);

    public async Task<RawResponse> SendAsync(HttpMethod method, string path, HttpContent? body, string? contentType, params (string Name, string Value)[] headers)
    {
        using var response = await OpenAsync(method, path, body, contentType, headers);
        return await ReadAsync(response);
    }

    /// <summary>Sends a request and reads no more than the response's headers.</summary>
    public Task<HttpResponseMessage> OpenAsync(string path, byte[] body, params (string Name, string Value)[] headers) =>
        OpenAsync(HttpMethod.Post, path, new ByteArrayContent(body), "application/grpc", headers);

    public static async Task<RawResponse> ReadAsync(HttpResponseMessage response)
    {
        var received = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new RawResponse(response.StatusCode, Joined(response.Headers.Concat(response.Content.Headers)), received, Joined(response.TrailingHeaders));
    }

    private async Task<HttpResponseMessage> OpenAsync(HttpMethod method, string path, HttpContent? body, string? contentType, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body, Version = _http.DefaultRequestVersion, VersionPolicy = _http.DefaultVersionPolicy };
        if (contentType is not null)
            body!.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private static Dictionary<string, string> Joined(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
}
