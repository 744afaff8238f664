#nullable disable
namespace Neo4j.Driver;

/// <summary>The server no longer does what the session needs of it; another one may.</summary>
public class SessionExpiredException : Neo4jException
{
    public SessionExpiredException(string message) : base(message)
    {
    }

    public SessionExpiredException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public override bool IsRetriable => true;
}
