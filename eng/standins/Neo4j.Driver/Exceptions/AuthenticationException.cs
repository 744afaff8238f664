#nullable disable
namespace Neo4j.Driver;

/// <summary>The server refuses the credentials.</summary>
public class AuthenticationException : SecurityException
{
    public AuthenticationException(string message) : base(message)
    {
    }
}
