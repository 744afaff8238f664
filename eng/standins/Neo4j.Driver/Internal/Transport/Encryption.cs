using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Neo4j.Driver.Internal.Transport;

/// <param name="Trust">Null where the connections are not encrypted.</param>
/// <param name="Protocol">The version of TLS.</param>
internal sealed record Encryption(TrustManager? Trust, SslProtocols Protocol)
{
    /// <exception cref="ArgumentException">Both the URI and the configuration say something of encryption.</exception>
    public static Encryption Of(ServerUri uri, Config config)
    {
        var isConfigured = config.ChosenEncryptionLevel is not null || config.TrustManager is not null;
        if (isConfigured && uri.Tls != TlsScheme.None)
            throw new ArgumentException("The encryption and trust settings cannot both be set via uri scheme and driver configuration.", nameof(config));
        var trust = uri.Tls switch
        {
            TlsScheme.Verified => TrustManager.CreateChainTrust(),
            TlsScheme.SelfSigned => TrustManager.CreateInsecure(),
            _ => config.EncryptionLevel == EncryptionLevel.Encrypted ? config.TrustManager ?? TrustManager.CreateChainTrust() : null,
        };
        return new Encryption(trust, config.TlsVersion);
    }

    public async Task<Stream> WrapAsync(Stream stream, ServerAddress address, CancellationToken cancellationToken)
    {
        if (Trust is null)
            return stream;
        var uri = new UriBuilder("bolt", address.Host, address.Port).Uri;
        var tls = new SslStream(stream, leaveInnerStreamOpen: false, (_, certificate, chain, errors) => IsBelieved(uri, certificate, chain, errors));
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = address.Host, EnabledSslProtocols = Protocol }, cancellationToken);
            return tls;
        }
        catch
        {
            await tls.DisposeAsync();
            throw;
        }
    }

    private bool IsBelieved(Uri uri, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate is X509Certificate2 shown && chain is not null && Trust!.ValidateServerCertificate(uri, shown, chain, errors);
}
