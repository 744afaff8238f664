#nullable disable
namespace Neo4j.Driver;

/// <summary>Advice that the server gives with a result.</summary>
public interface INotification
{
    string Code { get; }

    string Title { get; }

    string Description { get; }

    IInputPosition Position { get; }

    string RawSeverityLevel { get; }

    string RawCategory { get; }

    NotificationSeverity SeverityLevel { get; }

    NotificationCategory Category { get; }
}
