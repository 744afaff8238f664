#nullable disable
namespace Neo4j.Driver;

public class TokenExpiredException : SecurityException
{
    public TokenExpiredException(string message) : base(message)
    {
    }
}
