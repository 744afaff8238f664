#nullable disable
namespace Neo4j.Driver;

/// <summary>No routing table can be had, because the database does not exist.</summary>
public class FatalDiscoveryException : ClientException
{
    public FatalDiscoveryException(string message) : base(message)
    {
    }
}
