#nullable disable
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

public class AuthTokens
{
    public static IAuthToken None => new AuthToken(new Dictionary<string, object> { ["scheme"] = "none" });

    public static IAuthToken Basic(string username, string password) => Basic(username, password, null);

    public static IAuthToken Basic(string username, string password, string realm)
    {
        var content = new Dictionary<string, object> { ["scheme"] = "basic", ["principal"] = username, ["credentials"] = password };
        if (realm is not null)
            content["realm"] = realm;
        return new AuthToken(content);
    }

    public static IAuthToken Kerberos(string base64EncodedTicket) => new AuthToken(
        new Dictionary<string, object> { ["scheme"] = "kerberos", ["principal"] = "", ["credentials"] = base64EncodedTicket });

    public static IAuthToken Bearer(string token)
    {
        if (string.IsNullOrEmpty(token))
            throw new ArgumentException("Bearer token cannot be null or an empty string", nameof(token));
        return new AuthToken(new Dictionary<string, object> { ["scheme"] = "bearer", ["credentials"] = token });
    }

    public static IAuthToken Custom(string principal, string credentials, string realm, string scheme) =>
        Custom(principal, credentials, realm, scheme, null);

    public static IAuthToken Custom(string principal, string credentials, string realm, string scheme, Dictionary<string, object> parameters)
    {
        var content = new Dictionary<string, object>();
        if (principal is not null)
            content["principal"] = principal;
        if (!string.IsNullOrEmpty(scheme))
            content["scheme"] = scheme;
        if (!string.IsNullOrEmpty(credentials))
            content["credentials"] = credentials;
        if (!string.IsNullOrEmpty(realm))
            content["realm"] = realm;
        if (parameters is not null)
            content["parameters"] = parameters;
        return new AuthToken(content);
    }
}
