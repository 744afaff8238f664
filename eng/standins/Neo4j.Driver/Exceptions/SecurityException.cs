#nullable disable
namespace Neo4j.Driver;

public class SecurityException : Neo4jException
{
    public SecurityException(string message) : base(message)
    {
    }

    public SecurityException(string code, string message) : base(code, message)
    {
    }

    public SecurityException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public override bool IsRetriable => false;
}
