#nullable disable
namespace Neo4j.Driver;

/// <summary>The server is too old for what was asked.</summary>
public class UnsupportedFeatureException : ClientException
{
    internal UnsupportedFeatureException(string message) : base(message)
    {
    }

    public override bool IsRetriable => false;
}
