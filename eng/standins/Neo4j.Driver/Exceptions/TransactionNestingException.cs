#nullable disable
namespace Neo4j.Driver;

/// <summary>The session has an open transaction already.</summary>
public class TransactionNestingException : ClientException
{
    public TransactionNestingException(string message) : base(message)
    {
    }
}
