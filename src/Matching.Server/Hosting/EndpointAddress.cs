using System.Net;

namespace Matching.Server.Hosting;

/// <summary>An address to listen on, written as a URL.</summary>
/// <param name="IsTls">Whether it is https.</param>
/// <param name="Endpoint">Address and port; null stands for localhost on IPv4 and IPv6, or for all addresses where <paramref name="IsAny"/>.</param>
/// <param name="IsAny">Whether it listens on every address of the machine.</param>
/// <param name="Port">Port; 0 takes a free one.</param>
internal sealed record EndpointAddress(bool IsTls, IPEndPoint? Endpoint, bool IsAny, int Port)
{
    public static IReadOnlyList<string> Split(string addresses) =>
        addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string? Problem(string address, params string[] schemes)
    {
        if (!Uri.TryCreate(Plain(address), UriKind.Absolute, out var uri) || !schemes.Contains(uri.Scheme))
            return $"is no address such as {schemes[0]}://127.0.0.1:5080";
        if (uri.PathAndQuery != "/")
            return "must have no path";
        return IsNamed(uri) || IPAddress.TryParse(uri.IdnHost, out _) ? null : "must have an IP address, localhost or * for a host";
    }

    public static EndpointAddress Parse(string address)
    {
        var uri = new Uri(Plain(address));
        var endpoint = IPAddress.TryParse(uri.IdnHost, out var ip) ? new IPEndPoint(ip, uri.Port) : null;
        return new EndpointAddress(uri.Scheme == "https", endpoint, uri.Host == AnyHost, uri.Port);
    }

    private const string AnyHost = "any-address";

    private static string Plain(string address) => address.Replace("://*", $"://{AnyHost}").Replace("://+", $"://{AnyHost}");

    private static bool IsNamed(Uri uri) => uri.Host is "localhost" or AnyHost;
}
