namespace Neo4j.Driver;

public enum Category
{
    Hint,
    Unrecognized,
    Unsupported,
    Performance,
    Deprecation,
    Security,
    Topology,
    Schema,
    Generic,
}
