namespace Neo4j.Driver;

public enum CertificateTrustRule
{
    TrustSystem = 0,
    TrustList = 1,
    TrustAny = 2,
}
