#nullable disable
namespace Neo4j.Driver;

/// <summary>The records of a result were asked for after their time.</summary>
public class ResultConsumedException : ClientException
{
    public ResultConsumedException(string message) : base(message)
    {
    }
}
