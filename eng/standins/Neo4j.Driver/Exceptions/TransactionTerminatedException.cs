#nullable disable
namespace Neo4j.Driver;

/// <summary>The transaction ended with an earlier failure, which is the inner exception.</summary>
public sealed class TransactionTerminatedException : ClientException
{
    internal TransactionTerminatedException(Exception cause) : base((cause as Neo4jException)?.Code, cause.Message, cause)
    {
    }

    public override bool IsRetriable => InnerException is Neo4jException { IsRetriable: true };
}
