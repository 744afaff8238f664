#nullable disable
namespace Neo4j.Driver;

/// <summary>No server can be reached, or none that does what is needed.</summary>
public class ServiceUnavailableException : Neo4jException
{
    public ServiceUnavailableException(string message) : base(message)
    {
    }

    public ServiceUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public override bool IsRetriable => true;
}
