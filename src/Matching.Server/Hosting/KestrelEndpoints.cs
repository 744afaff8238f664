using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Matching.Server.Hosting;

/// <summary>Has Kestrel listen where the options say.</summary>
internal static class KestrelEndpoints
{
    public static void Configure(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.Limits.Http2.MaxStreamsPerConnection = options.MaxStreamsPerConnection;
        // Streams may be quiet for long, and messages have a limit of their own.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        foreach (var url in EndpointAddress.Split(options.Urls))
            Listen(kestrel, EndpointAddress.Parse(url), listen => Secure(listen, url, options));
        foreach (var url in EndpointAddress.Split(options.WebUrls))
            Listen(kestrel, EndpointAddress.Parse(url), listen => listen.Protocols = HttpProtocols.Http1);
    }

    private static void Listen(KestrelServerOptions kestrel, EndpointAddress address, Action<ListenOptions> configure)
    {
        if (address.IsAny)
            kestrel.ListenAnyIP(address.Port, configure);
        else if (address.Endpoint is { } endpoint)
            kestrel.Listen(endpoint, configure);
        else
            kestrel.ListenLocalhost(address.Port, configure);
    }

    private static void Secure(ListenOptions listen, string url, ServerOptions options)
    {
        if (!EndpointAddress.Parse(url).IsTls)
        {
            listen.Protocols = HttpProtocols.Http2;
            return;
        }
        listen.Protocols = HttpProtocols.Http1AndHttp2;
        listen.UseHttps(Certificate(options));
    }

    private static X509Certificate2 Certificate(ServerOptions options)
    {
        if (Path.GetExtension(options.CertificateFile) is ".pfx" or ".p12")
            return X509CertificateLoader.LoadPkcs12FromFile(options.CertificateFile, options.CertificatePassword);
        var key = options.CertificateKeyFile == "" ? null : options.CertificateKeyFile;
        return options.CertificatePassword == ""
            ? X509Certificate2.CreateFromPemFile(options.CertificateFile, key)
            : X509Certificate2.CreateFromEncryptedPemFile(options.CertificateFile, options.CertificatePassword, key);
    }
}
