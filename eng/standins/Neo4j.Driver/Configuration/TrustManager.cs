#nullable disable
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Neo4j.Driver.Internal.Security;

namespace Neo4j.Driver;

/// <summary>Decides whether the certificate that a server shows is believed.</summary>
public abstract class TrustManager
{
    public abstract bool ValidateServerCertificate(Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors);

    /// <summary>Believes every certificate.</summary>
    public static TrustManager CreateInsecure(bool verifyHostname = false) => new InsecureTrust(verifyHostname);

    /// <summary>Believes what the machine's certificate authorities have signed.</summary>
    public static TrustManager CreateChainTrust(
        bool verifyHostname = true,
        X509RevocationMode revocationMode = X509RevocationMode.NoCheck,
        X509RevocationFlag revocationFlag = X509RevocationFlag.ExcludeRoot,
        bool useMachineContext = false) => new ChainTrust(verifyHostname, revocationMode, revocationFlag, useMachineContext);

    /// <summary>Believes what the given certificates have signed, or are.</summary>
    public static TrustManager CreateCertTrust(IEnumerable<X509Certificate2> trusted, bool verifyHostname = true) =>
        new CertificateTrust(trusted, verifyHostname);
}
