#nullable disable
namespace Neo4j.Driver;

/// <summary>The server was silent for longer than it had announced.</summary>
public class ConnectionReadTimeoutException : Neo4jException
{
    public ConnectionReadTimeoutException(string message) : base(message)
    {
    }

    public ConnectionReadTimeoutException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public override bool IsRetriable => true;
}
