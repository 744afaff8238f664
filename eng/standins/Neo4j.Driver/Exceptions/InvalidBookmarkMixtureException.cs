#nullable disable
namespace Neo4j.Driver;

public class InvalidBookmarkMixtureException : ClientException
{
    public InvalidBookmarkMixtureException(string message) : base(message)
    {
    }
}
