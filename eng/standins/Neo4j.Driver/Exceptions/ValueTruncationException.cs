#nullable disable
namespace Neo4j.Driver;

/// <summary>The value would lose digits in the type that was asked for.</summary>
public class ValueTruncationException : ClientException
{
    public ValueTruncationException(string message) : base(message)
    {
    }
}
