#nullable disable
namespace Neo4j.Driver;

public class InvalidBookmarkException : ClientException
{
    public InvalidBookmarkException(string message) : base(message)
    {
    }
}
