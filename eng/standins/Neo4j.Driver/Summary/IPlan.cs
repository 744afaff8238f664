#nullable disable
namespace Neo4j.Driver;

public interface IPlan
{
    string OperatorType { get; }

    IDictionary<string, object> Arguments { get; }

    IList<string> Identifiers { get; }

    IList<IPlan> Children { get; }
}
