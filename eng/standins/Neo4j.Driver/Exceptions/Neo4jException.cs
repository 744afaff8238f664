#nullable disable
namespace Neo4j.Driver;

public class Neo4jException : Exception
{
    public Neo4jException()
    {
    }

    public Neo4jException(string message) : this(null, message)
    {
    }

    public Neo4jException(string message, Exception innerException) : this(null, message, innerException)
    {
    }

    public Neo4jException(string code, string message) : base(message) => Code = code;

    public Neo4jException(string code, string message, Exception innerException) : base(message, innerException) => Code = code;

    /// <summary>Whether a managed transaction is tried again after it.</summary>
    public virtual bool IsRetriable => false;

    /// <summary>The server's own name of the failure, as Neo.ClientError.Statement.SyntaxError; null where the driver failed.</summary>
    public string Code { get; set; }
}
