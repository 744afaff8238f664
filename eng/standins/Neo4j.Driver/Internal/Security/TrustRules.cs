using System.Security.Cryptography.X509Certificates;

namespace Neo4j.Driver.Internal;

internal static class TrustRules
{
    public static TrustManager Create(CertificateTrustRule rule, IReadOnlyList<X509Certificate2>? trusted)
    {
        if (rule != CertificateTrustRule.TrustList && trusted is not null)
            throw new ArgumentException($"Trusted certificates are not valid when the rule is {rule}.", nameof(trusted));
        return rule switch
        {
            CertificateTrustRule.TrustSystem => TrustManager.CreateChainTrust(),
            CertificateTrustRule.TrustAny => TrustManager.CreateInsecure(),
            CertificateTrustRule.TrustList => trusted is { Count: > 0 }
                ? TrustManager.CreateCertTrust(trusted)
                : throw new ArgumentException($"Trusted certificates must not be null or empty when the rule is {rule}.", nameof(trusted)),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
        };
    }
}
