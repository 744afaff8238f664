using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;
using Matching.Server.Hosting;

namespace Matching.Server.Tests.Hosting;

public sealed class TlsTests
{
    [Fact]
    public async Task Https_CertificateInPemFiles_Serves()
    {
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            var (certificate, key) = await WriteCertificateAsync(directory.FullName);
            await using var server = MatchingServer.Create(new ServerOptions
            {
                Urls = "https://127.0.0.1:0", Store = StoreKind.Memory, CertificateFile = certificate, CertificateKeyFile = key,
            });
            await server.StartAsync(CancellationToken.None);
            using var handler = new SocketsHttpHandler();
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.Subject == "CN=localhost";
            using var channel = GrpcChannel.ForAddress(server.Addresses[0], new GrpcChannelOptions { HttpHandler = handler });

            var listed = await new V1.NetworkService.NetworkServiceClient(channel).ListNetworksAsync(new());

            listed.Networks.ShouldBeEmpty();
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<(string Certificate, string Key)> WriteCertificateAsync(string directory)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (file, keyFile) = (Path.Combine(directory, "cert.pem"), Path.Combine(directory, "key.pem"));
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (file, keyFile);
    }
}
