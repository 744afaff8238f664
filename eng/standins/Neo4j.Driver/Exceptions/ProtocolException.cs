#nullable disable
namespace Neo4j.Driver;

/// <summary>What the other side sent is not Bolt as agreed, or a value has no form in it.</summary>
public class ProtocolException : Neo4jException
{
    public ProtocolException(string message) : base(message)
    {
    }
}
