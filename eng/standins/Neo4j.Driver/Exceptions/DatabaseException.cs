#nullable disable
namespace Neo4j.Driver;

/// <summary>The server failed to do what it should have.</summary>
public class DatabaseException : Neo4jException
{
    public DatabaseException()
    {
    }

    public DatabaseException(string message) : base(string.Empty, message)
    {
    }

    public DatabaseException(string code, string message) : base(code, message)
    {
    }

    public DatabaseException(string code, string message, Exception innerException) : base(code, message, innerException)
    {
    }
}
