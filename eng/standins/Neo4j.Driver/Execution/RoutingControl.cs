namespace Neo4j.Driver;

public enum RoutingControl
{
    Writers,
    Readers,
}
