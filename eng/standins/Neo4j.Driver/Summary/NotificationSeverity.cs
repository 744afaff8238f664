namespace Neo4j.Driver;

public enum NotificationSeverity
{
    Unknown,
    Warning,
    Information,
}
