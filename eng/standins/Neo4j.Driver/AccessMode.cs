namespace Neo4j.Driver;

public enum AccessMode
{
    Read,
    Write,
}
