using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Neo4j.Driver.Internal.Security;

internal sealed class ChainTrust(
    bool verifyHostname, X509RevocationMode revocationMode, X509RevocationFlag revocationFlag, bool useMachineContext) : TrustManager
{
    public override bool ValidateServerCertificate(Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors)
    {
        if (verifyHostname && sslPolicyErrors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return false;
        var policy = chain.ChainPolicy;
        if (!useMachineContext && policy.RevocationFlag == revocationFlag && policy.RevocationMode == revocationMode)
            return !sslPolicyErrors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors);
        return IsBelieved(certificate, policy.ExtraStore);
    }

    private bool IsBelieved(X509Certificate2 certificate, X509Certificate2Collection intermediates)
    {
        using var chain = new X509Chain(useMachineContext);
        chain.ChainPolicy.RevocationMode = revocationMode;
        chain.ChainPolicy.RevocationFlag = revocationFlag;
        chain.ChainPolicy.UrlRetrievalTimeout = TimeSpan.FromMinutes(1);
        chain.ChainPolicy.ExtraStore.AddRange(intermediates);
        return chain.Build(certificate);
    }
}
