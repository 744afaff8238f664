using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Standins.Tests.Server;

public sealed class TlsTests : ServerTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Unary_OverTlsWithAClientCertificate_NamesThePeer()
    {
        string[] names = [];
        var script = new Script
        {
            Unary = (request, context) =>
            {
                context.AuthContext.IsPeerAuthenticated.ShouldBeTrue();
                names = [.. context.AuthContext.PeerIdentity.Select(property => $"{property.Name} {property.Value}")];
                return Task.FromResult(new InteropResponse { Text = request.Text });
            },
        };
        using var serverCertificate = SelfSigned("localhost");
        using var clientCertificate = SelfSigned("caller.example");
        await using var server = await InteropServer.StartAsync<ScriptedService>(
            builder => builder.Services.AddSingleton(script),
            configureListener: listener => listener.UseHttps(https =>
            {
                https.ServerCertificate = serverCertificate;
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.AllowAnyClientCertificate();
            }));
        using var channel = GrpcChannel.ForAddress(server.Address, new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler
            {
                SslOptions = new SslClientAuthenticationOptions
                {
                    RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString() == serverCertificate.GetCertHashString(),
                    ClientCertificates = [clientCertificate],
                },
            },
            DisposeHttpClient = true,
        });

        var response = await new InteropService.InteropServiceClient(channel).UnaryAsync(new InteropRequest { Text = "secure" }, cancellationToken: Cancel);

        response.Text.ShouldBe("secure");
        names.ShouldBe(["x509_subject_alternative_name caller.example"]);
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        alternatives.AddDnsName(name);
        request.CertificateExtensions.Add(alternatives.Build());
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddHours(-1), now.AddHours(1));
    }
}
