#nullable disable
namespace Neo4j.Driver;

/// <summary>The server has forgotten who the user is; the credentials must be shown again.</summary>
public class AuthorizationException : SecurityException
{
    public AuthorizationException(string message) : base(message)
    {
    }

    public override bool IsRetriable => true;
}
