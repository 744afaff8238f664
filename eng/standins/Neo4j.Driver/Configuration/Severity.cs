namespace Neo4j.Driver;

public enum Severity
{
    Warning,
    Information,
}
