using System.Security.Cryptography.X509Certificates;
using System.Text;
using Grpc.Core;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The peer as its TLS client certificate names it, under the property names that gRPC's C core uses.</summary>
internal static class PeerIdentity
{
    private const string CommonName = "x509_common_name";
    private const string AlternativeName = "x509_subject_alternative_name";

    private static readonly AuthContext Unauthenticated = new(null, []);

    public static AuthContext From(X509Certificate2? certificate)
    {
        if (certificate is null)
            return Unauthenticated;
        List<AuthProperty> alternatives =
        [
            .. certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
                .SelectMany(extension => extension.EnumerateDnsNames())
                .Select(name => AuthProperty.Create(AlternativeName, Encoding.UTF8.GetBytes(name))),
        ];
        Dictionary<string, List<AuthProperty>> properties = [];
        if (alternatives.Count > 0)
            properties[AlternativeName] = alternatives;
        var common = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        if (common.Length > 0)
            properties[CommonName] = [AuthProperty.Create(CommonName, Encoding.UTF8.GetBytes(common))];
        return new AuthContext(alternatives.Count > 0 ? AlternativeName : CommonName, properties);
    }
}
