#nullable disable
namespace Neo4j.Driver;

/// <summary>The user may not do this.</summary>
public class ForbiddenException : SecurityException
{
    public ForbiddenException(string message) : base(message)
    {
    }
}
