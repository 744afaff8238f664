using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt;

public sealed class TlsTests : BoltTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Scheme_SelfSigned_BelievesAnyCertificate()
    {
        var driver = Driver(EncryptedPeer().Uri.Replace("bolt", "bolt+ssc", StringComparison.Ordinal));

        driver.Encrypted.ShouldBeTrue();
        (await driver.GetServerInfoAsync()).Agent.ShouldBe("Neo4j/5.0.0");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Scheme_Verified_RefusesAnUnknownCertificate()
    {
        var driver = Driver(EncryptedPeer().Uri.Replace("bolt", "bolt+s", StringComparison.Ordinal));

        await Should.ThrowAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync());
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TrustManager_ListOfCertificates_BelievesThoseOnly(bool isListed)
    {
        using var certificate = SelfSigned();
        using var other = SelfSigned();
        var driver = Driver(EncryptedPeer(certificate).Uri, config => config
            .WithEncryptionLevel(EncryptionLevel.Encrypted)
            .WithCertificateTrustRule(CertificateTrustRule.TrustList, [isListed ? certificate : other]));

        (await driver.TryVerifyConnectivityAsync()).ShouldBe(isListed);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Peer_WithoutTls_IsUnavailable()
    {
        var driver = Driver(Peer(new ScriptedServer()).Uri.Replace("bolt", "bolt+ssc", StringComparison.Ordinal));

        await Should.ThrowAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync());
    }

    private BoltPeer EncryptedPeer(X509Certificate2? certificate = null)
    {
        var shown = certificate ?? SelfSigned();
        return Peer(async connection =>
        {
            try
            {
                await connection.EncryptAsync(shown);
            }
            catch (System.Security.Authentication.AuthenticationException)
            {
                return;
            }
            await new ScriptedServer().ServeAsync(connection);
        });
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
