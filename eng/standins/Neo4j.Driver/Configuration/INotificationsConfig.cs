namespace Neo4j.Driver;

/// <summary>Which notifications the server is asked for.</summary>
public interface INotificationsConfig
{
}
