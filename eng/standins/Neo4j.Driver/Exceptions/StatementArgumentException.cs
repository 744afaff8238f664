#nullable disable
namespace Neo4j.Driver;

public class StatementArgumentException : ClientException
{
    public StatementArgumentException(string message) : base(message)
    {
    }
}
