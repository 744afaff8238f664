namespace Neo4j.Driver;

public enum NotificationCategory
{
    Unknown,
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
