using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;

namespace Matching.Standins.Tests.Client;

public sealed class TlsTests : ClientTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Https_TrustedPeer_IsCalledWithCredentials()
    {
        using var certificate = SelfSigned();
        var peer = await PeerAsync(context => context.AnswerAsync($"{context.Request.Scheme} {context.Request.Headers.Authorization}"), certificate: certificate);
        var credentials = CallCredentials.FromInterceptor((_, metadata) =>
        {
            metadata.Add("authorization", "Bearer token");
            return Task.CompletedTask;
        });
        var channel = Channel(peer, new GrpcChannelOptions
        {
            HttpHandler = Trusting(certificate),
            DisposeHttpClient = true,
            Credentials = ChannelCredentials.Create(ChannelCredentials.SecureSsl, credentials),
        });

        (await Unary(channel.CreateCallInvoker())).ShouldBe("https Bearer token");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Https_UnknownPeer_Fails()
    {
        using var certificate = SelfSigned();
        var peer = await PeerAsync(context => context.AnswerAsync("message"), certificate: certificate);

        var e = await FailureAsync(Unary(Channel(peer).CreateCallInvoker()).ResponseAsync);

        e.StatusCode.ShouldBeOneOf(StatusCode.Internal, StatusCode.Unavailable);
    }

    private static SocketsHttpHandler Trusting(X509Certificate2 certificate) => new()
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, presented, _, _) => presented?.GetCertHashString() == certificate.GetCertHashString(),
        },
    };

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
