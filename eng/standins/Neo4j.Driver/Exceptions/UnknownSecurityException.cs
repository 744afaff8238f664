#nullable disable
namespace Neo4j.Driver;

public class UnknownSecurityException : SecurityException
{
    public UnknownSecurityException(string message) : base(message)
    {
    }
}
