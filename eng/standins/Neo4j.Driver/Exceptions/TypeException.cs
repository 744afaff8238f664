#nullable disable
namespace Neo4j.Driver;

public class TypeException : ClientException
{
    public TypeException(string message) : base(message)
    {
    }
}
