#nullable disable
namespace Neo4j.Driver;

/// <summary>The value does not fit into the type that was asked for.</summary>
public class ValueOverflowException : ClientException
{
    public ValueOverflowException(string message) : base(message)
    {
    }
}
