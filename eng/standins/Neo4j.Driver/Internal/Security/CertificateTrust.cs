using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Neo4j.Driver.Internal.Security;

internal sealed class CertificateTrust(IEnumerable<X509Certificate2> trusted, bool verifyHostname) : TrustManager
{
    private readonly X509Certificate2Collection _trusted = [.. trusted];

    public override bool ValidateServerCertificate(Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors)
    {
        if (verifyHostname && sslPolicyErrors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return false;
        using var ownChain = new X509Chain();
        ownChain.ChainPolicy.ExtraStore.AddRange(_trusted);
        ownChain.ChainPolicy.ExtraStore.AddRange(chain.ChainPolicy.ExtraStore);
        ownChain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        ownChain.Build(certificate);
        return ownChain.ChainStatus.All(status => status.Status is X509ChainStatusFlags.NoError or X509ChainStatusFlags.UntrustedRoot)
            && ownChain.ChainElements.Any(element => _trusted.Contains(element.Certificate));
    }
}
